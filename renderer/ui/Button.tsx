import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'default' | 'primary' | 'danger' | 'ghost';
  readonly size?: 's' | 'm';
  readonly [data: `data-${string}`]: string | number | boolean | undefined;
}

/** Never submits a form by accident: type is button unless said. */
export function Button({ variant = 'default', size = 'm', className, ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={classes(styles.button, styles[variant], styles[size], className)} />;
}
