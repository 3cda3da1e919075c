import { assertNever } from '../../../shared/assertNever.ts';
import type { Instant } from '../../../shared/time.ts';
import type { DiskRoom, RuntimeInfo } from '../../../shared/wire/frame.ts';
import type { BackupState, SecondFolder } from '../../../shared/wire/library.ts';

/** What is known of the machine. null and 0: not known, or not asked of this one (a browser tells no displays). */
export interface MachineFacts {
  readonly backup: BackupState | null;
  readonly persisted: boolean | null;
  readonly disk: DiskRoom;
  readonly displays: number;
  readonly power: Power | null;
  readonly quota: Quota | null;
  readonly info: RuntimeInfo | null;
}

export interface Power {
  readonly isPlugged: boolean;
  /** 0 to 1. */
  readonly level: number;
}

/** What the browser lets this origin keep, in bytes. */
export interface Quota {
  readonly used: number;
  readonly all: number;
}

/** From this share of its quota on, the store is nearly full. */
const NEARLY_FULL = 0.8;

/** One thing of the machine that ought to stand before going to air. Nothing here holds anybody back. */
export type MachineCheck =
  /** trouble: why the last one failed, in the system's words; `at` is then of the one before. */
  | { readonly name: 'snapshot'; readonly at: Instant | null; readonly trouble: string | null }
  | { readonly name: 'second'; readonly copiedAt: Instant | null; readonly trouble: SecondFolder['trouble'] }
  | { readonly name: 'store'; readonly persisted: boolean }
  | { readonly name: 'disk'; readonly level: DiskRoom['level']; readonly free: number }
  | { readonly name: 'displays'; readonly count: number }
  | ({ readonly name: 'power' } & Power)
  | ({ readonly name: 'quota' } & Quota)
  | ({ readonly name: 'version' } & RuntimeInfo);

/** What is not known is left out: neither a mark nor a warning without a ground. */
export function machineChecks({ backup, persisted, disk, displays, power, quota, info }: MachineFacts): readonly MachineCheck[] {
  const checks: readonly (MachineCheck | null)[] = [
    backup === null ? null : { name: 'snapshot', at: backup.snapshotAt, trouble: backup.trouble },
    backup === null || backup.second.path === null
      ? null
      : { name: 'second', copiedAt: backup.second.copiedAt, trouble: backup.second.trouble },
    persisted === null ? null : { name: 'store', persisted },
    disk.free === null ? null : { name: 'disk', level: disk.level, free: disk.free },
    displays === 0 ? null : { name: 'displays', count: displays },
    power === null ? null : { name: 'power', ...power },
    quota === null ? null : { name: 'quota', ...quota },
    info === null ? null : { name: 'version', ...info },
  ];
  return checks.filter((check) => check !== null);
}

export function isOpen(check: MachineCheck): boolean {
  switch (check.name) {
    case 'snapshot':
      return check.at === null || check.trouble !== null;
    case 'second':
      return check.trouble !== null;
    case 'store':
      return !check.persisted;
    case 'disk':
      return check.level !== 'enough';
    case 'displays':
      return check.count < 2;
    case 'power':
      return !check.isPlugged;
    case 'quota':
      return check.used > check.all * NEARLY_FULL;
    case 'version':
      return false;
    default:
      return assertNever(check);
  }
}
