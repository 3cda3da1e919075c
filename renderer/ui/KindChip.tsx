import type { SegmentKind } from '../../shared/plan/segment.ts';
import { Chip, type ChipTone } from './Chip.tsx';
import { useText } from './text.ts';

const TONES: Readonly<Record<SegmentKind, ChipTone>> = {
  talk: 'quiet',
  product: 'plain',
  interaction: 'interact',
  transition: 'quiet',
  buffer: 'quiet',
  encore: 'plain',
};

export function KindChip({ kind }: { readonly kind: SegmentKind }) {
  return <Chip tone={TONES[kind]}>{useText().common.kinds[kind]}</Chip>;
}
