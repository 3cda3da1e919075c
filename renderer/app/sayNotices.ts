import { isWallStep } from '../../shared/take/clock.ts';
import { stepText } from '../../shared/text/format.ts';
import type { JournalDamage } from '../../shared/wire/frame.ts';
import { type LibraryNotice, libraryStore } from '../library/libraryStore.ts';
import { restoreShow } from '../library/showEdits.ts';
import { takeStore } from '../link/takeStore.ts';
import { takeUndone } from '../link/undone.ts';
import { damageDetail } from '../ui/damageWords.ts';
import { type NoticeContent, notify } from '../ui/notices.ts';
import { backupNotice } from './backupNotices.ts';
import { problemWords } from './problemWords.ts';

const SHORT = 5000;
const LONG = 15_000;

/** What the host found wrong while starting, said once, until it is closed. */
export function sayDamages(damages: readonly JournalDamage[]): void {
  for (const damage of damages) {
    notify({
      tone: 'warn',
      text: (t) => t.reasons.damages[damage.type],
      detail: (t) => damageDetail(damage, t.reasons.damages),
      action: null,
      staysFor: null,
    });
  }
}

/** Says that the page before this one took commands along that the host had not answered. */
export function sayUndone(): void {
  const count = takeUndone();
  if (count === 0) return;
  notify({
    tone: 'warn',
    text: (t) => t.common.away.undone(count),
    detail: (t) => t.common.away.undoneHint,
    action: null,
    staysFor: null,
  });
}

/** Says that a take goes on without the library, which could not be opened; the header is red until the page is opened again. */
export function sayNoLibrary(detail: string): void {
  libraryStore.setState({ saving: 'failed' });
  notify({
    tone: 'bad',
    text: (t) => t.reasons.noLibrary,
    detail: (t) => t.reasons.noLibraryDetail(detail),
    action: null,
    staysFor: null,
  });
}

/** Milliseconds. A smaller step is seen on no clock: it is said, and the words go by themselves. */
const STEP_TO_CLOSE = 1000;

/** Says that the system's clock moved under an open take (semantics.md §2). */
export function sayClockSteps(): void {
  takeStore.subscribe(({ records, take }, before) => {
    if (take === null || take.takeId !== before.take?.takeId) return;
    for (const { events } of records.slice(before.records.length)) {
      for (const event of events) {
        if (event.type !== 'clockStepped' || !isWallStep(event.by)) continue;
        notify({
          tone: 'warn',
          text: (t) => t.reasons.clockStepped(stepText(event.by)),
          detail: (t) => t.reasons.clockSteppedDetail,
          action: null,
          staysFor: Math.abs(event.by) < STEP_TO_CLOSE ? LONG : null,
        });
      }
    }
  });
}

/** Every library notice is shown as it comes; that edits are not on disk is taken back when they are. */
export function sayLibrary(): void {
  let takeBack: (() => void) | null = null;
  libraryStore.subscribe(({ notice, saving }, before) => {
    if (notice !== null && notice !== before.notice) {
      const shown = notify(contentOf(notice));
      if (notice.type === 'saveFailed') takeBack = shown;
    }
    if (saving !== 'saved' || before.saving === 'saved') return;
    takeBack?.();
    takeBack = null;
  });
}

function contentOf(notice: LibraryNotice): NoticeContent {
  switch (notice.type) {
    case 'saveFailed':
      return {
        tone: 'bad',
        text: (t) => t.reasons.libraryFailed,
        detail: (t) => t.reasons.libraryFailedDetail(notice.detail),
        action: null,
        staysFor: LONG,
      };
    case 'readOnly':
      return {
        tone: 'warn',
        text: (t) => t.common.away.readOnly,
        detail: (t) => t.common.header.readOnlyHint,
        action: null,
        staysFor: LONG,
      };
    case 'fileRefused':
      return {
        tone: 'bad',
        text: (t) => t.files.refused(notice.name),
        detail: (t) => problemWords(notice.problem, t.files),
        action: null,
        staysFor: null,
      };
    case 'importedWhileOnAir':
      return { tone: 'warn', text: (t) => t.files.onAir(notice.name), detail: (t) => t.files.onAirHint, action: null, staysFor: LONG };
    case 'imported':
      return { tone: 'good', text: (t) => t.files.imported(notice.title), detail: null, action: null, staysFor: SHORT };
    case 'deleted':
      return {
        tone: 'info',
        text: (t) => t.files.deleted(notice.title),
        detail: null,
        action: { label: (t) => t.files.restore, run: () => void restoreShow(notice.id) },
        staysFor: LONG,
      };
    default:
      return backupNotice(notice);
  }
}
