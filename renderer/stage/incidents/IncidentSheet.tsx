import { Shuffle, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { CATALOGUE } from '../../../shared/take/incidents/catalogue.ts';
import { findKinds, offeredKinds, surpriseKind } from '../../../shared/take/incidents/find.ts';
import type { IncidentKind } from '../../../shared/take/incidents/kind.ts';
import { openIncidents } from '../../../shared/take/incidents/timing.ts';
import { runAction } from '../../hooks/actionStore.ts';
import { declareIncident, newIncidentId } from '../../link/incidentCommands.ts';
import { takeStore, useTake } from '../../link/takeStore.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { notify } from '../../ui/notices.ts';
import { useText } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { ClosedIncidents } from './ClosedIncidents.tsx';
import styles from './IncidentSheet.module.css';
import { LevelChip } from './LevelChip.tsx';
import { chooseIncident, closeSheet, useSheet } from './sheetStore.ts';
import { incidentTextNow, useIncidentText } from './useIncidentText.ts';

/** The choice of a kind beside the countdown, never over it. Keys rest meanwhile as in any list: Space is not GO here. */
export function IncidentSheet() {
  const { open } = useSheet();
  const isOpen = useTake(({ take }) => take !== null && take.onAir.end === null) && open !== null;
  // The take may end under it.
  useEffect(() => {
    if (open !== null && !isOpen) closeSheet(false);
  }, [open, isOpen]);
  return isOpen && open !== null ? <Sheet key={open} mode={open} /> : null;
}

const NONE = [] as const;

function Sheet({ mode }: { readonly mode: 'declare' | 'inject' }) {
  const { common, stage } = useText();
  const t = useIncidentText();
  const incidents = useTake((link) => link.take?.incidents ?? NONE);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const kinds = findKinds(offeredKinds(incidents), typed, (kind) => t.kinds[kind].find);
  const chosen = Math.min(at, kinds.length - 1);
  useEffect(() => void list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' }), [chosen]);
  const pick = (kind: IncidentKind | null) => {
    if (kind === null) return;
    closeSheet(true);
    void declare(kind, mode === 'inject');
  };
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
  };
  // By key code: an input method has no say where no text is typed.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { code } = event;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
    const letter = /^Key([A-Z])$/.exec(code)?.[1];
    if (code === 'F9' && event.shiftKey) toOpen();
    else if (digit !== undefined) pick(kinds[Number(digit) - 1] ?? null);
    else if (letter !== undefined) type(`${typed}${letter.toLowerCase()}`);
    else if (code === 'Backspace') type(typed.slice(0, -1));
    else if (code === 'ArrowDown') setAt(Math.min(chosen + 1, kinds.length - 1));
    else if (code === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else if (event.repeat) return;
    else if (code === 'Enter' || code === 'NumpadEnter') pick(kinds[chosen] ?? null);
    else if (code === 'F9') closeSheet(true);
    else return;
    event.preventDefault();
  };
  const title = mode === 'inject' ? t.sheet.inject : t.sheet.title;
  return (
    <section
      className={styles.sheet}
      data-mode={mode}
      data-testid="incident-sheet"
      aria-label={title}
      // From its buttons too.
      onKeyDown={(event) => event.key === 'Escape' && closeSheet(true)}
      onBlur={(event) => {
        // The window itself losing the focus, as to another app, closes nothing.
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget)) closeSheet(false);
      }}
    >
      <header className={styles.head}>
        <h2>{title}</h2>
        {mode === 'inject' && (
          <button
            type="button"
            className={styles.surprise}
            data-testid="incident-surprise"
            onClick={() => pick(surpriseKind(incidents, crypto.getRandomValues(new Uint32Array(1))[0] ?? 0))}
          >
            <Shuffle size={13} aria-hidden="true" />
            {t.sheet.surprise}
          </button>
        )}
        <IconButton label={common.close} onClick={() => closeSheet(true)}>
          <X size={15} />
        </IconButton>
      </header>
      {mode === 'declare' && <OpenLine />}
      <p className={styles.hint} role="status">
        {typed === '' ? t.sheet.hint : kinds.length === 0 ? t.sheet.none : t.sheet.typed(typed)}
      </p>
      <div
        ref={list}
        className={styles.list}
        role="listbox"
        aria-label={title}
        tabIndex={0}
        aria-activedescendant={kinds[chosen] === undefined ? undefined : `kind-${kinds[chosen]}`}
        data-testid="incident-kinds"
        onKeyDown={onKeyDown}
      >
        {kinds.map((kind, index) => (
          <div
            key={kind}
            id={`kind-${kind}`}
            role="option"
            className={styles.kind}
            aria-selected={index === chosen}
            data-kind={kind}
            onClick={() => pick(kind)}
          >
            {index < 9 ? <Kbd>{index + 1}</Kbd> : <span />}
            <LevelChip level={CATALOGUE[kind].level} />
            <b>{stage.incidents.names[kind]}</b>
            <small>
              {incidents.some((each) => each.kind === kind)
                ? t.sheet.recent
                : index < 9
                  ? ''
                  : lettersOf(t.kinds[kind].find, stage.incidents.names[kind])}
            </small>
          </div>
        ))}
      </div>
      {mode === 'declare' && <ClosedIncidents incidents={incidents} />}
    </section>
  );
}

/** The letters that find it, where its name does not begin with them anyhow. */
function lettersOf(find: string, name: string): string {
  const [first = ''] = find.split(' ');
  return name.toLowerCase().startsWith(first) ? '' : first;
}

function toOpen(): void {
  closeSheet(false);
  runAction('toIncident');
}

/** What is open already, before a second one of it is declared. */
function OpenLine() {
  const t = useText().stage.incidents;
  const open = openIncidents(useTake((link) => link.take?.incidents ?? NONE));
  const [worst] = open;
  if (worst === undefined) return null;
  return (
    <button type="button" className={styles.open} data-testid="incident-to-open" onClick={toOpen}>
      <LevelChip level={worst.level} />
      <span>{t.open(open.length)}</span>
      {t.toOpen} <ActionKeys name="toIncident" />
    </button>
  );
}

/** A drill is not announced by its card alone: whoever injects it must see that it went in. */
async function declare(kind: IncidentKind, injected: boolean): Promise<void> {
  const id = newIncidentId();
  const answer = await declareIncident(id, kind, injected);
  if (answer.type === 'refused') {
    const open = takeStore.getState().take?.incidents.findLast((each) => each.kind === kind && each.closed === null);
    if (open !== undefined) chooseIncident(open.id);
    return;
  }
  chooseIncident(id);
  if (injected)
    notify({
      tone: 'good',
      text: (t) => incidentTextNow().inject.done(t.stage.incidents.names[kind]),
      detail: null,
      action: null,
      staysFor: 4000,
    });
}
