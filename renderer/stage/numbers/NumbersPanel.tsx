import { SlidersHorizontal, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { flowNow } from '../../../shared/take/numbers/alarms.ts';
import { NUMBER_KINDS, type NumberKind, newest, readingsOf, USUAL_KINDS } from '../../../shared/take/numbers/number.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import { firstClick } from '../../hooks/firstClick.ts';
import { later, useLater } from '../../hooks/later.ts';
import { dropNumber } from '../../link/resultCommands.ts';
import { useSettled } from '../../link/useSettled.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { figure } from '../numberWords.ts';
import { SidePanel } from '../SidePanel.tsx';
import { NumberEntry } from './NumberEntry.tsx';
import styles from './numbers.module.css';
import { Sparkline } from './Sparkline.tsx';

const dialog = later(() => import('./LimitsDialog.tsx').then(({ LimitsDialog }) => LimitsDialog));

export interface NumbersPanelProps {
  /** Whose digits are being typed; 'any': a letter says so; null: nobody types. */
  readonly entering: NumberKind | 'any' | null;
  readonly onEnter: (kind: NumberKind | 'any' | null) => void;
}

/** What somebody read off the platform, where the audience goes, and the way to type in the next. */
export function NumbersPanel({ entering, onEnter }: NumbersPanelProps) {
  const t = useText().stage.numbers;
  const { take } = useSettled();
  const [isSetting, setSetting] = useState(false);
  if (take === null) return null;
  const flow = flowNow(take);
  const online = newest(take.numbers, 'online');
  const last = take.numbers.at(-1) ?? null;
  const word = flow === null ? null : t.flows[flow];
  const summary = online === null ? null : [figure('online', online.value), word].filter((each) => each !== null).join(' · ');
  const readings = readingsOf(take.numbers, 'online');
  return (
    <SidePanel name="numbers" title={t.heading} summary={summary} grow={false}>
      <ul className={styles.tiles}>
        {NUMBER_KINDS.filter((kind) => USUAL_KINDS.includes(kind) || newest(take.numbers, kind) !== null).map((kind) => (
          <li key={kind}>
            <button type="button" data-testid={`number-${kind}`} onClick={() => onEnter(kind)}>
              <span>{t.kinds[kind]}</span>
              <b>{shown(take, kind)}</b>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={styles.note} data-testid="number-note" onClick={() => onEnter('any')}>
            <span>{t.note}</span>
            <ActionKeys name="enterNumber" />
          </button>
        </li>
      </ul>
      {entering !== null && <NumberEntry key={entering} kind={entering === 'any' ? null : entering} onClose={() => onEnter(null)} />}
      <Sparkline readings={readings} label={t.spark(readings.length)} />
      <p className={styles.foot}>
        {flow !== null && (
          <b data-flow={flow} data-testid="number-flow">
            {t.flows[flow]}
          </b>
        )}
        <span>{last === null ? t.none : t.last(t.kinds[last.kind], figure(last.kind, last.value), clockText(wallOf(take, last.at)))}</span>
        {last !== null && (
          <IconButton size="s" label={t.dropLast} data-testid="number-drop" onClick={firstClick(() => void dropNumber(last.id))}>
            <Undo2 size={13} />
          </IconButton>
        )}
        <IconButton size="s" label={t.limits.title} data-testid="number-limits" onClick={() => setSetting(true)}>
          <SlidersHorizontal size={13} />
        </IconButton>
      </p>
      {isSetting && <Limits take={take} onClose={() => setSetting(false)} />}
    </SidePanel>
  );
}

function Limits({ take, onClose }: { readonly take: TakeState; readonly onClose: () => void }) {
  const LimitsDialog = useLater(dialog);
  return LimitsDialog === null ? null : <LimitsDialog take={take} onClose={onClose} />;
}

const shown = (take: TakeState, kind: NumberKind): string => {
  const found = newest(take.numbers, kind);
  return found === null ? '—' : figure(kind, found.value);
};
