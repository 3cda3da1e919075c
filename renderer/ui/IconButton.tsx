import type { ReactNode } from 'react';
import type { ButtonProps } from './Button.tsx';
import styles from './IconButton.module.css';
import { classes } from './classes.ts';

export interface IconButtonProps extends Omit<ButtonProps, 'title' | 'aria-label' | 'children'> {
  /** What it does, for the pointer and for the reader; an icon alone is not a name. */
  readonly title: string;
  /** Spoken name when it should differ from the title. */
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

export function IconButton({ size = 'm', variant: _variant, className, title, ...rest }: IconButtonProps) {
  return <button type="button" aria-label={title} {...rest} title={title} className={classes(styles.button, styles[size], className)} />;
}
