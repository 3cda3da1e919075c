import { takeStatus } from '../../shared/take/state.ts';
import { whenIdle } from '../hooks/whenIdle.ts';
import { openLibrary } from '../library/openLibrary.ts';
import { getSetting } from '../library/settings.ts';
import { importOpenedFile } from '../library/showFiles.ts';
import { startLink } from '../link/start.ts';
import { takeStore } from '../link/takeStore.ts';
import { followLanguage, readEnglish, showLanguage } from '../ui/text.ts';
import { hearAction } from './hearAction.ts';
import { keepFinishedTakes } from './keepFinishedTakes.ts';
import { keepTicks } from './keepTicks.ts';
import { hearGlobalKey } from './keys/hearInputs.ts';
import { sayRefusedKeys } from './keys/sayRefused.ts';
import { startKeys } from './keys/startKeys.ts';
import { enterRoom } from './roomStore.ts';
import { sayDisk } from './sayDisk.ts';
import { sayClockSteps, sayDamages, sayLibrary, sayNoLibrary, sayUndone } from './sayNotices.ts';
import { sayTroubles } from './sayTroubles.ts';
import { startStore } from './startStore.ts';

const idle = () => new Promise<void>((go) => void whenIdle(go));

/** Opens the link, the library and, when a take is still open, the room it belongs to. */
export function startControl(): void {
  open().then(
    (libraryFault) => {
      startStore.setState({ start: { type: 'open', libraryFault } });
      // On air a change of language must not wait for a file.
      whenIdle(() => void readEnglish().catch(() => undefined));
    },
    (error: unknown) => startStore.setState({ start: { type: 'failed', detail: String(error) } }),
  );
}

/** Resolves to what is wrong with the library where a take goes on without it; rejects where none does. */
async function open(): Promise<string | null> {
  followLanguage();
  sayLibrary();
  sayDisk();
  sayTroubles();
  sayClockSteps();
  sayRefusedKeys();
  keepFinishedTakes();
  keepTicks();
  const link = startLink({ onAction: hearAction, onGlobalKey: hearGlobalKey, onOpenFile: (file) => void importOpenedFile(file) });
  const library = openLibrary(link, idle).then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const hello = await link;
  // Before the library: that it cannot be opened is to be read, too.
  if (hello.language !== null) await showLanguage(hello.language);
  const failed = await library;
  const { take } = takeStore.getState();
  const isOpen = take !== null && takeStatus(take) !== 'ended';
  if (failed !== null && !isOpen) throw failed.error;
  const fault = failed === null ? null : String(failed.error);
  const keys = startKeys();
  if (hello.language === null && fault === null) await showLanguage((await getSetting('language')) ?? 'zh-CN');
  // A page that is opened again is used at once, by the keys that were chosen. On a first start none were, and the store may still be opening.
  if (!hello.isFresh) await keys;
  if (isOpen) enterRoom(take.mode === 'live' ? 'live' : 'rehearse');
  if (fault !== null) sayNoLibrary(fault);
  sayDamages(hello.damages);
  sayUndone();
  if (hello.openFile !== null && fault === null) await importOpenedFile(hello.openFile);
  return fault;
}
