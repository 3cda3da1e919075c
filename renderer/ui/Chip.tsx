import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { classes } from './classes.ts';

export type ChipTone = 'plain' | 'quiet' | 'traffic' | 'profit' | 'activity' | 'image' | 'interact' | 'air' | 'next' | 'warn' | 'accent';

export interface ChipProps {
  readonly tone?: ChipTone;
  readonly children: ReactNode;
  readonly title?: string;
  readonly className?: string;
}

export function Chip({ tone = 'plain', className, children, title }: ChipProps) {
  return (
    <span className={classes(styles.chip, styles[tone], className)} title={title}>
      {children}
    </span>
  );
}
