import type { ShownState } from '../../../shared/take/products/shown.ts';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import { useText } from '../../ui/text.ts';

const TONES: Readonly<Record<ShownState, ChipTone>> = {
  waiting: 'quiet',
  sample: 'plain',
  linked: 'accent',
  explaining: 'next',
  soldOut: 'air',
  delisted: 'quiet',
};

/** Where a product stands, as a word; its colour only repeats it. */
export function StateChip({ state }: { readonly state: ShownState }) {
  const t = useText().stage.products;
  return <Chip tone={TONES[state]}>{t.states[state]}</Chip>;
}
