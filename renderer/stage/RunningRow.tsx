import { Check, Gift, Timer, X } from 'lucide-react';
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
  readonly yes: Choice;
  readonly no: Choice;
}

/** One countdown with its two ways to end. */
export function RunningRow({ kind, title, countdown, over, soon, yes, no }: RunningRowProps) {
  return (
    <li data-testid={`running-${kind}`} data-over={over !== null} data-soon={soon}>
      {kind === 'promise' ? <Timer size={14} aria-hidden="true" /> : <Gift size={14} aria-hidden="true" />}
      <span title={title}>{title}</span>
      <b>
        {over !== null && <em>{over}</em>}
        {countdown}
      </b>
      <IconButton size="s" label={`${yes.label} · ${title}`} data-testid={`running-${kind}-yes`} onClick={yes.press}>
        <Check size={14} />
      </IconButton>
      <IconButton size="s" label={`${no.label} · ${title}`} data-testid={`running-${kind}-no`} onClick={no.press}>
        <X size={14} />
      </IconButton>
    </li>
  );
}
