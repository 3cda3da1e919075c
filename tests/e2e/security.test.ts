import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALL_ROLES, CALLS } from '../../electron/channels.ts';
import { CONTENT_POLICY } from '../../electron/contentPolicy.ts';
import { type BridgeWindow, readyPage } from './shell/pages.ts';
import { launchApp, type RunningApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

/** What a hostile page would try, tried in real Electron with the sandbox on. */
describe('the shell', () => {
  let running: RunningApp;
  let control: Page;
  let prompter: Page;
  const both = () =>
    [
      ['control', control],
      ['prompter', prompter],
    ] as const;

  beforeAll(async () => {
    running = await launchApp({ dataDir: freshDataDir(), lang: 'zh-CN', args: [], env: {}, main: 'dist/e2e/main.js' });
    control = await readyPage(running.app, 'control', null);
    await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.changeOutput('prompter', { type: 'show', open: true }));
    prompter = await readyPage(running.app, 'prompter', null);
  });
  afterAll(() => running.kill9());

  it('gives every page a sandbox and nothing of Node', async () => {
    const all = await running.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => ({
        // Known to Electron at run time, and missing from its types.
        ...(contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
        throttled: contents.getBackgroundThrottling(),
      })),
    );
    expect(all).toHaveLength(2);
    for (const preferences of all) {
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        allowRunningInsecureContent: false,
        experimentalFeatures: false,
        enableBlinkFeatures: '',
        throttled: false,
      });
    }
    for (const [, page] of both()) {
      expect(
        await page.evaluate(() =>
          ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter((name) => name in window),
        ),
      ).toEqual([]);
    }
  });

  it('shows a page the named calls and nothing else', async () => {
    for (const [, page] of both()) {
      const names = await page.evaluate(() => Object.keys((window as unknown as BridgeWindow).cuedesk));
      expect(names).toEqual([...CALLS, 'onFrame']);
      // A listener gets the frame alone; the event that brought it holds the way to every channel.
      const beat = await page.evaluate(
        () =>
          new Promise<readonly unknown[]>((done) => {
            const stop = (window as unknown as BridgeWindow).cuedesk.onFrame((...all: readonly unknown[]) => {
              if ((all[0] as { readonly type: string }).type !== 'beat') return;
              stop();
              done([all.length, ...Object.keys(all[0] as object)]);
            });
          }),
      );
      expect(beat).toEqual([1, 'type', 'takeId', 'takeNow', 'wallNow', 'seq', 'saved', 'disk']);
    }
  });

  it('sends the content policy, and it holds', async () => {
    for (const [name, page] of both()) {
      const headers = await page.evaluate(async (path) => {
        const response = await fetch(path);
        return ['content-security-policy', 'x-content-type-options', 'content-type'].map((header) => response.headers.get(header));
      }, `/${name}.html`);
      expect(headers).toEqual([CONTENT_POLICY, 'nosniff', 'text/html; charset=utf-8']);
      const { ran, blocked } = await page.evaluate(async () => {
        const blocked: string[] = [];
        const hear = (event: SecurityPolicyViolationEvent) => blocked.push(event.effectiveDirective);
        document.addEventListener('securitypolicyviolation', hear);
        const add = (tag: string, set: (element: HTMLElement) => void) => {
          const element = document.createElement(tag);
          set(element);
          document.body.append(element);
          return element;
        };
        const added = [
          add('script', (element) => {
            element.textContent = 'window.ranInline = true';
          }),
          add('script', (element) => {
            (element as HTMLScriptElement).src = 'https://example.com/x.js';
          }),
          add('img', (element) => {
            (element as HTMLImageElement).src = 'https://example.com/x.png';
          }),
          add('img', (element) => {
            element.setAttribute('onerror', 'window.ranInline = true');
            (element as HTMLImageElement).src = '/none.png';
          }),
          add('style', (element) => {
            element.textContent = 'body { outline: 1px solid }';
          }),
          add('iframe', (element) => {
            (element as HTMLIFrameElement).src = '/control.html';
          }),
          add('object', (element) => {
            (element as HTMLObjectElement).data = '/control.html';
          }),
        ];
        const evaluated = await new Promise((done) =>
          setTimeout(() => {
            try {
              done((Reflect.construct(Function, ['return 1']) as () => number)());
            } catch {
              done('refused');
            }
          }),
        );
        await fetch('https://example.com/').catch(() => {});
        await new Promise((done) => setTimeout(done, 500));
        document.removeEventListener('securitypolicyviolation', hear);
        for (const element of added) element.remove();
        return { ran: ['ranInline' in window, evaluated], blocked };
      });
      expect(ran).toEqual([false, 'refused']);
      expect(new Set(blocked)).toEqual(
        new Set([
          'script-src-elem',
          'script-src-attr',
          'script-src',
          'img-src',
          'style-src-elem',
          'frame-src',
          'object-src',
          'connect-src',
        ]),
      );
    }
  });

  it('reads no file but its own', async () => {
    const status = (url: string) =>
      control.evaluate(
        (address) =>
          fetch(address).then(
            (response) => response.status,
            () => 'failed',
          ),
        url,
      );
    expect(await status('/control.html')).toBe(200);
    for (const path of [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/main/main.js',
      '/..%5cmain%5cmain.js',
      '/%252e%252e/main/main.js',
      '/control.html%00.js',
      '/.stamp',
      '/',
    ])
      expect([path, await status(path)]).toEqual([path, 404]);
    for (const url of ['file:///etc/passwd', 'app://other/control.html', 'http://127.0.0.1:1/', 'https://example.com/'])
      expect([url, await status(url)]).toEqual([url, 'failed']);
  });

  it('grants no permission that it does not use', async () => {
    // A machine without a camera is asked no further.
    const noDevice: unknown = expect.stringMatching(/^Not(Allowed|Found)Error$/);
    for (const [, page] of both()) {
      const answers = await page.evaluate(async () => {
        const outcome = (ask: () => Promise<unknown>) =>
          Promise.race([
            Promise.resolve()
              .then(ask)
              .then(
                (value) => (typeof value === 'string' ? value : 'granted'),
                (error: unknown) => (error instanceof Error ? error.name : 'GeolocationError'),
              ),
            new Promise((done) => setTimeout(() => done('silence'), 3_000)),
          ]);
        const media = navigator.mediaDevices;
        return {
          known: await Promise.all(
            ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'].map((name) =>
              navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
            ),
          ),
          camera: await outcome(() => media.getUserMedia({ video: true })),
          microphone: await outcome(() => media.getUserMedia({ audio: true })),
          screen: await outcome(() => media.getDisplayMedia({ video: true })),
          notifications: await outcome(() => Notification.requestPermission()),
          place: await outcome(() => new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed))),
          clipboard: await outcome(() => navigator.clipboard.readText()),
          midi: await outcome(() => navigator.requestMIDIAccess()),
        };
      });
      expect(answers).toEqual({
        known: Array.from({ length: 6 }, () => 'denied'),
        camera: noDevice,
        microphone: noDevice,
        screen: expect.stringMatching(/^(NotAllowed|InvalidState|Abort)Error$/),
        notifications: 'denied',
        place: 'GeolocationError',
        clipboard: 'NotAllowedError',
        midi: expect.stringMatching(/^(Security|NotAllowed)Error$/),
      });
    }
  });

  it('refuses the prompter each call that is the director’s', async () => {
    const answers = await prompter.evaluate(async (calls) => {
      const bridge = (window as unknown as BridgeWindow).cuedesk as unknown as Record<
        string,
        (...args: readonly unknown[]) => Promise<unknown>
      >;
      const garbage = { garbage: true };
      return Promise.all(
        calls.map((call) =>
          bridge[call]?.(garbage).then(
            () => 'answered',
            (error: Error) => error.message.split(': ').find((part) => ['notAllowed', 'badArguments'].includes(part)),
          ),
        ),
      );
    }, CALLS);
    expect(Object.fromEntries(CALLS.map((call, index) => [call, answers[index]]))).toEqual(
      Object.fromEntries(
        CALLS.map((call) => [call, CALL_ROLES[call].includes('host') ? (call === 'hello' ? 'answered' : 'badArguments') : 'notAllowed']),
      ),
    );
  });

  it('is not heard from a frame inside a page', async () => {
    const inside = await control.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const seen = frame.contentWindow !== null && 'cuedesk' in frame.contentWindow;
      frame.remove();
      return seen;
    });
    expect(inside).toBe(false);
  });

  it('answers garbage with a reason, and lives', async () => {
    // These take nothing, and the preload hands nothing on.
    const bare = [
      'hello',
      'listTakes',
      'closeTake',
      'pickShowFile',
      'libraryOpening',
      'libraryDigest',
      'listSnapshots',
      'pickFolder',
      'keptDrafts',
      'stopArchive',
    ];
    const calls = CALLS.filter((call) => !bare.includes(call));
    const garbage = fc.sample(
      fc.oneof(
        fc.string().map((text) => `../${text}`),
        fc.double({ max: -0.5, noNaN: true }),
        fc.constant(null),
        fc.object({ maxDepth: 3 }),
        fc.array(fc.jsonValue()),
      ),
      { numRuns: 60, seed: 7 },
    );
    const answers = await control.evaluate(
      async ([names, values]) => {
        const bridge = (window as unknown as BridgeWindow).cuedesk as unknown as Record<string, (value: unknown) => Promise<unknown>>;
        const all = names.flatMap((name) =>
          values.map((value) =>
            bridge[name]?.(value).then(
              () => `${name} answered ${JSON.stringify(value)}`,
              (error: Error) => (error.message.includes(`badArguments: ${name}`) ? 'refused' : error.message),
            ),
          ),
        );
        return Promise.all(all);
      },
      [calls, garbage.map((value) => JSON.parse(JSON.stringify(value ?? null)) as unknown)] as const,
    );
    // A path of the user's own is judged by the host.
    const isNamed = (answer: string | undefined) => /^setSecondFolder answered ("|null)/.test(answer ?? '');
    expect(new Set(answers.filter((answer) => !isNamed(answer)))).toEqual(new Set(['refused']));
    expect(await control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.hello().then(({ role }) => role))).toBe('director');
  });
});
