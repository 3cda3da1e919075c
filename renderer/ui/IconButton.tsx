import type { ReactNode } from 'react';
import type { ButtonProps } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<ButtonProps, 'title' | 'aria-label' | 'children' | 'variant'> {
  /** What it does, for the pointer and for the reader; an icon alone is not a name. */
  readonly label: string;
  readonly children: ReactNode;
}

export function IconButton({ size = 'm', className, label, ...rest }: IconButtonProps) {
  return <button type="button" {...rest} aria-label={label} title={label} className={classes(styles.button, styles[size], className)} />;
}
