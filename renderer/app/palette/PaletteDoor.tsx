import { type ComponentType, useLayoutEffect } from 'react';
import { later, useLater } from '../../hooks/later.ts';
import { openLayer } from '../../ui/layers.ts';
import type { PaletteProps } from './Palette.tsx';

/** Not part of the start. */
const PALETTE = later<ComponentType<PaletteProps>>(() => import('./Palette.tsx').then(({ Palette }) => Palette));

/** The palette, and until its file is read nothing: what is typed meanwhile is meant for its field and cues nothing behind it. */
export function PaletteDoor({ onClose }: PaletteProps) {
  const Palette = useLater(PALETTE);
  useLayoutEffect(() => openLayer(), []);
  return Palette === null ? null : <Palette onClose={onClose} />;
}
