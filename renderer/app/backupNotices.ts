import { assertNever } from '../../shared/assertNever.ts';
import type { LibraryDamage } from '../../shared/wire/library.ts';
import type { LibraryNotice } from '../library/libraryStore.ts';
import { restoreSnapshot } from '../library/restore.ts';
import { takeStore } from '../link/takeStore.ts';
import type { NoticeContent } from '../ui/notices.ts';
import { clockText } from '../ui/wall.ts';

const LONG = 15_000;

export type BackupNotice = Extract<
  LibraryNotice,
  { type: 'rebuilt' | 'adopted' | 'copyDamaged' | 'snapshotFailed' | 'secondFailed' | 'restored' | 'restoreFailed' }
>;

/** What happened to the library's copies, in words: what, what was kept, where the rest is. */
export function backupNotice(notice: BackupNotice): NoticeContent {
  const plain = { action: null, staysFor: null } as const;
  switch (notice.type) {
    case 'rebuilt': {
      const { found, shows, setAside } = notice;
      const isFetched = found === 'lost' && takeStore.getState().info?.host === 'headless';
      return {
        ...plain,
        tone: isFetched ? 'info' : 'warn',
        text: ({ backups }) => (isFetched ? backups.fetched : backups.rebuilt[found]),
        detail: ({ backups }) =>
          [
            backups.rebuiltShows(shows),
            found === 'differed' ? backups.rebuiltDiffered : isFetched ? '' : backups.rebuiltUndo,
            setAside === null ? '' : backups.rebuiltAside(setAside),
          ].join(' '),
      };
    }
    case 'adopted':
      return { ...plain, tone: 'warn', text: (t) => t.backups.adopted, detail: (t) => t.backups.adoptedHint };
    case 'copyDamaged':
      return { ...plain, tone: 'warn', ...damageWords(notice.damage) };
    case 'snapshotFailed':
      return { ...plain, tone: 'bad', text: (t) => t.backups.failed, detail: (t) => t.backups.failedHint(notice.detail) };
    case 'secondFailed':
      return {
        tone: 'warn',
        text: (t) => t.backups.secondFailed,
        detail: (t) => `${notice.path}: ${notice.trouble === 'absent' ? t.backups.secondAbsent : t.backups.secondBad(notice.trouble)}`,
        action: null,
        staysFor: LONG,
      };
    case 'restored':
      return {
        ...plain,
        tone: 'good',
        text: (t) => t.backups.restored(clockText(notice.at)),
        detail: (t) => t.backups.restoredHint,
        action: { label: (t) => t.backups.undo, run: () => void restoreSnapshot(notice.undo, notice.undoAt) },
      };
    case 'restoreFailed':
      return {
        ...plain,
        tone: 'bad',
        text: (t) => t.backups.restoreFailed,
        detail: (t) => (notice.detail === 'onAir' || notice.detail === 'notSaved' ? t.backups[notice.detail] : notice.detail),
      };
    default:
      return assertNever(notice);
  }
}

function damageWords(damage: LibraryDamage): Pick<NoticeContent, 'text' | 'detail'> {
  switch (damage.type) {
    case 'changesBroken':
      return {
        text: (t) => t.backups.changesBroken,
        detail: (t) => t.backups.changesBrokenHint(damage.file, damage.line, damage.setAside),
      };
    case 'snapshotDamaged':
      return {
        text: (t) => t.backups.snapshotDamaged,
        detail: (t) =>
          damage.used === null ? t.backups.snapshotDamagedOnly(damage.file) : t.backups.snapshotDamagedHint(damage.file, damage.used),
      };
    default:
      return assertNever(damage);
  }
}
