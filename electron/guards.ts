import { app, type Event, session } from 'electron';
import { isPermitted, isReload, mayRequest } from './allowed.ts';

const deny = (event: Event) => event.preventDefault();

/**
 * Closes every way out of a window, for every page there will ever be, in this one place. Pages are loaded by the shell
 * alone (that asks none of these events), so a page that navigates by itself is always wrong: a link, a dropped file, a
 * script; but for one that loads itself again, as its own buttons do. Call once, before the first window.
 */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    const denyElsewhere = (event: Event<{ readonly url: string; readonly isMainFrame: boolean }>) => {
      if (!event.isMainFrame || !isReload(event.url, contents.getURL())) event.preventDefault();
    };
    contents.on('will-navigate', denyElsewhere);
    contents.on('will-frame-navigate', denyElsewhere);
    contents.on('will-redirect', deny);
    contents.on('will-attach-webview', deny);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** The same for what a page may ask of the system and of the network. Once ready. */
export function guardSession(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isPermitted(permission, details.requestingUrl)),
  );
  defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.on('will-download', deny);
  const withDevTools = !app.isPackaged;
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, withDevTools) }));
}
