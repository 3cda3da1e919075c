import type { Joined } from '../../../shared/review/joined.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { useText } from '../../ui/text.ts';

interface JoinedNoteProps {
  readonly joined: Joined;
  readonly apart: boolean;
  readonly onApart: (apart: boolean) => void;
}

/** Says that the show went on in a second take, how long it was off air between, and looks at the parts alone or together. */
export function JoinedNote({ joined: { parts, offAir }, apart, onApart }: JoinedNoteProps) {
  const { review } = useText();
  const t = review.bar;
  return (
    <>
      <span data-testid="joined">
        <Chip tone="accent">{t.parts(parts, review.length(offAir))}</Chip>
      </span>
      <Button data-testid="join-toggle" aria-pressed={!apart} onClick={() => onApart(!apart)}>
        {apart ? t.together : t.apart}
      </Button>
    </>
  );
}
