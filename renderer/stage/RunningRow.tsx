import { Check, Gift, Plus, Timer, X } from 'lucide-react';
import { firstClick } from '../hooks/firstClick.ts';
import { IconButton } from '../ui/IconButton.tsx';

interface Choice {
  readonly label: string;
  readonly press: () => void;
}

export interface RunningRowProps {
  readonly kind: 'device' | 'promise';
  readonly title: string;
  readonly countdown: string;
  /** The word that says it is past its time; null before. */
  readonly over: string | null;
  readonly soon: boolean;
  /** Puts its end off; null for what cannot be put off. */
  readonly more: Choice | null;
  readonly yes: Choice;
  readonly no: Choice;
}

/** One countdown with its two ways to end, and the way to let it run longer. */
export function RunningRow({ kind, title, countdown, over, soon, more, yes, no }: RunningRowProps) {
  return (
    <li data-testid={`running-${kind}`} data-over={over !== null} data-soon={soon}>
      {kind === 'promise' ? <Timer size={14} aria-hidden="true" /> : <Gift size={14} aria-hidden="true" />}
      <span title={title}>{title}</span>
      <b>
        {over !== null && <em>{over}</em>}
        {countdown}
      </b>
      {more !== null && (
        <IconButton size="s" label={`${more.label} · ${title}`} data-testid={`running-${kind}-more`} onClick={more.press}>
          <Plus size={14} />
        </IconButton>
      )}
      <IconButton size="s" label={`${yes.label} · ${title}`} data-testid={`running-${kind}-yes`} onClick={firstClick(yes.press)}>
        <Check size={14} />
      </IconButton>
      <IconButton size="s" label={`${no.label} · ${title}`} data-testid={`running-${kind}-no`} onClick={firstClick(no.press)}>
        <X size={14} />
      </IconButton>
    </li>
  );
}
