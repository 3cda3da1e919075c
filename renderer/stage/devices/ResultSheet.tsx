import { X } from 'lucide-react';
import { type ClipboardEvent, type FormEvent, useState } from 'react';
import { countEntry, readCount } from '../../../shared/plan/cardText.ts';
import { type DetailField, FIGURES_OF, type Figure, isDrawn } from '../../../shared/take/devices/details.ts';
import { answeredIn } from '../../../shared/take/devices/questions.ts';
import { figureOf, unannounced, winnersMissing } from '../../../shared/take/devices/result.ts';
import type { Device, TakeState } from '../../../shared/take/state.ts';
import { firstClick } from '../../hooks/firstClick.ts';
import { leaveOnEscape } from '../../hooks/leaveOnEscape.ts';
import { addWinner, announceWinners, countDevice, describeDevice, removeWinner } from '../../link/resultCommands.ts';
import { useTake } from '../../link/takeStore.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useText } from '../../ui/text.ts';
import { detailText } from '../deviceWords.ts';
import { DetailFields } from './DetailFields.tsx';
import styles from './devices.module.css';
import { MOST_PASTED, pastedNames } from './pastedNames.ts';
import { type Entries, entriesOf, readDetails } from './readDetails.ts';
import { sendCleared } from './sendCleared.ts';
import { WinnersToHost } from './WinnersToHost.tsx';

/** What came of a device: its figures, its winners and whether they were said, and how it was set up. */
export function ResultSheet({ take, device }: { readonly take: TakeState; readonly device: Device }) {
  const t = useText().stage.devices;
  return (
    <fieldset className={styles.sheet} aria-label={t.resultOf(device.title)} data-testid="device-result" onKeyDown={leaveOnEscape}>
      {FIGURES_OF[device.kind].length > 0 && (
        <div className={styles.fields}>
          {FIGURES_OF[device.kind].map((figure) => (
            <FigureField key={`${figure} ${figureOf(device, figure)}`} device={device} figure={figure} />
          ))}
        </div>
      )}
      {device.kind === 'qa' && <p>{t.answeredCount(answeredIn(take, device))}</p>}
      {isDrawn(device.kind) && <Winners device={device} />}
      <SetUp device={device} />
    </fieldset>
  );
}

/** Goes out with Enter, and when the field is left. */
function FigureField({ device, figure }: { readonly device: Device; readonly figure: Figure }) {
  const t = useText().stage.devices;
  const known = figureOf(device, figure);
  const [entry, setEntry] = useState(countEntry(known));
  const count = readCount(entry);
  const send = () => {
    if (count !== undefined && count !== known) void countDevice(device.id, figure, count);
  };
  return (
    <label data-bad={count === undefined}>
      <span>{t.figures[figure]}</span>
      <input
        value={entry}
        inputMode="numeric"
        placeholder="—"
        maxLength={9}
        aria-invalid={count === undefined}
        data-testid={`device-${figure}`}
        onChange={(event) => setEntry(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && send()}
        onBlur={send}
      />
    </label>
  );
}

/** Whole names never leave the field: the take keeps them masked. */
function Winners({ device }: { readonly device: Device }) {
  const t = useText().stage.devices;
  const [name, setName] = useState('');
  const mayWriteToHost = useTake((link) => link.role === 'director');
  const isOver = useTake((link) => link.take !== null && link.take.onAir.end !== null);
  const [adding, setAdding] = useState<{ readonly done: number; readonly all: number } | null>(null);
  // A field of one line would run the names of a list together into one.
  const paste = (event: ClipboardEvent) => {
    const names = pastedNames(event.clipboardData.getData('text'));
    if (names === null) return;
    event.preventDefault();
    void addAll(device.id, names, setAdding);
  };
  const missing = winnersMissing(device);
  const waiting = unannounced(device);
  const add = (event: FormEvent) => {
    event.preventDefault();
    void sendCleared(name, setName, (entry) => addWinner(device.id, entry));
  };
  return (
    <>
      {device.winners.length > 0 && (
        <ul className={styles.winners} aria-label={t.winners}>
          {device.winners.map((winner) => (
            <li key={winner.id} data-said={winner.announcedAt !== null} data-testid="winner">
              {winner.name}
              <IconButton size="s" label={t.removeWinner(winner.name)} onClick={firstClick(() => void removeWinner(device.id, winner.id))}>
                <X size={12} />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.add} onSubmit={add}>
        <input
          value={name}
          maxLength={60}
          placeholder={t.winnerHint}
          aria-label={t.addWinner}
          data-testid="winner-name"
          onChange={(event) => setName(event.target.value)}
          onPaste={paste}
        />
        <Button type="submit" data-testid="winner-add">
          {t.addWinner}
        </Button>
      </form>
      {adding !== null && (
        <p role="status" data-testid="winners-pasted">
          {t.pasted(adding.done, adding.all)}
        </p>
      )}
      {missing !== null && missing !== 0 && <p data-testid="winners-missing">{missing > 0 ? t.missing(missing) : t.tooMany(-missing)}</p>}
      {waiting.length > 0 && !isOver && (
        <div className={styles.buttons}>
          {mayWriteToHost && <WinnersToHost device={device} />}
          <Button data-testid="winners-announce" onClick={() => void announceWinners(device.id)}>
            {t.announce}
          </Button>
        </div>
      )}
    </>
  );
}

/** One after another, and no further than the first that was refused: how many of all are in stands there. */
async function addAll(id: Device['id'], names: readonly string[], tell: (so: { readonly done: number; readonly all: number }) => void) {
  let done = 0;
  for (const name of names.slice(0, MOST_PASTED)) {
    if ((await addWinner(id, name)).type !== 'acknowledged') return;
    done += 1;
    tell({ done, all: names.length });
  }
}

/** How it was set up, and the way to put that right. */
function SetUp({ device }: { readonly device: Device }) {
  const t = useText().stage.devices;
  const [entries, setEntries] = useState<Entries | null>(null);
  const [bad, setBad] = useState<DetailField | null>(null);
  const text = detailText(device.details, t);
  if (entries === null) {
    return (
      <>
        {text !== '' && <p>{text}</p>}
        <button type="button" className={styles.more} data-testid="device-setup" onClick={() => setEntries(entriesOf(device.details))}>
          {t.setUp}
        </button>
      </>
    );
  }
  const keep = async () => {
    const details = readDetails(device.kind, entries);
    setBad('bad' in details ? details.bad : null);
    if ('bad' in details) return;
    if ((await describeDevice(device.id, details)).type === 'acknowledged') setEntries(null);
  };
  return (
    <>
      <DetailFields kind={device.kind} entries={entries} bad={bad} onChange={setEntries} />
      <div className={styles.buttons}>
        <Button data-testid="device-setup-keep" onClick={() => void keep()}>
          {t.keep}
        </Button>
        <Button onClick={() => setEntries(null)}>{t.cancel}</Button>
      </div>
    </>
  );
}
