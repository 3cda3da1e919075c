import { Check, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { assertNever } from '../../../shared/assertNever.ts';
import type { Texts } from '../../../shared/text/texts.ts';
import type { Instant } from '../../../shared/time.ts';
import type { Language } from '../../../shared/wire/frame.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { askToPersist } from '../../library/askToPersist.ts';
import { libraryStore, useLibrary } from '../../library/libraryStore.ts';
import { getBridge } from '../../link/bridge.ts';
import { useTake } from '../../link/takeStore.ts';
import { useWallClock } from '../../link/useTiming.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import lines from '../../ui/lines.module.css';
import { useLanguage, useText } from '../../ui/text.ts';
import { clockText, dayText, isoDay } from '../../ui/wall.ts';
import rows from './checkRows.module.css';
import styles from './MachineList.module.css';
import { isOpen, type MachineCheck, machineChecks } from './machineChecks.ts';
import { usePower, useQuota } from './useMachine.ts';

/** What the machine has ready for a show, and for each thing that is open what to do about it. */
export function MachineList() {
  const texts = useText();
  const t = texts.stage.ready.machine;
  const language = useLanguage();
  const today = isoDay(useWallClock());
  const backup = useLibrary((library) => library.backup);
  const persisted = useLibrary((library) => library.persisted);
  const level = useTake((link) => link.disk.level);
  const free = useTake((link) => link.disk.free);
  const displays = useTake((link) => link.outputs.displays.length);
  const info = useTake((link) => link.info);
  const power = usePower();
  const quota = useQuota();
  useFreshBackup();
  return (
    <ul className={classes(lines.lines, rows.list, styles.told)} data-testid="machine-checks">
      {machineChecks({ backup, persisted, disk: { level, free }, displays, power, quota, info }).map((check) => {
        const open = isOpen(check);
        return (
          <li key={check.name} data-open={open} data-check={check.name}>
            {open ? <TriangleAlert size={15} aria-hidden="true" /> : <Check size={15} aria-hidden="true" />}
            <span>{t.names[check.name]}</span>
            <em>{wordsOf(check, texts, language, today)}</em>
            {open ? <Remedy name={check.name} words={t} /> : <b>{t.good}</b>}
          </li>
        );
      })}
    </ul>
  );
}

type Words = Texts['stage']['ready']['machine'];

/** The button to what mends it, where the app can; else the words say what to do. */
function Remedy({ name, words }: { readonly name: MachineCheck['name']; readonly words: Words }) {
  if (name !== 'store' && name !== 'snapshot' && name !== 'second') return <b>{words.open}</b>;
  const [text, act] = name === 'store' ? [words.askAgain, () => void askToPersist()] : [words.toBackups, () => void runAction('backups')];
  return (
    <Button size="s" data-testid={`remedy-${name}`} onClick={act}>
      {text}
    </Button>
  );
}

function wordsOf(check: MachineCheck, { stage, backups }: Texts, language: Language, today: string): string {
  const t = stage.ready.machine;
  const when = (at: Instant) => (isoDay(at) === today ? clockText(at) : `${dayText(at, language)} ${clockText(at)}`);
  switch (check.name) {
    case 'snapshot':
      if (check.trouble !== null) return t.snapshotFailed(check.trouble);
      return check.at === null ? t.snapshotNone : backups.newest(when(check.at));
    case 'second':
      if (check.trouble !== null) return check.trouble.type === 'absent' ? backups.secondAbsent : backups.secondBad(check.trouble.detail);
      return check.copiedAt === null ? backups.secondWaiting : backups.secondGood(when(check.copiedAt));
    case 'store':
      return check.persisted ? backups.persisted : t.storeNotKept;
    case 'disk':
      return check.level === 'enough' ? t.diskFree(roomText(check.free)) : t.diskShort(roomText(check.free));
    case 'displays':
      return check.count < 2 ? t.oneDisplay : t.displays(check.count);
    case 'power':
      return check.isPlugged ? t.plugged : t.onBattery(Math.round(check.level * 100));
    case 'quota':
      return t.quota(roomText(check.used), roomText(check.all));
    case 'version':
      return t.version(check.app, check.runtime, check.host === 'electron');
    default:
      return assertNever(check);
  }
}

/** Bytes as whole megabytes, from ten thousand of them as gigabytes. */
const roomText = (bytes: number): string =>
  bytes >= 10_000_000_000 ? `${Math.round(bytes / 1_000_000_000)} GB` : `${Math.round(bytes / 1_000_000)} MB`;

/** Snapshots by the clock are told with the next change only: what stands here is asked for when it is looked at. */
function useFreshBackup(): void {
  useEffect(() => {
    getBridge()
      .listSnapshots()
      .then(
        ({ backup }) => libraryStore.setState({ backup }),
        // A host that does not answer is said in the header.
        () => undefined,
      );
  }, []);
}
