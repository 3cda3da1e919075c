import type { ReactNode } from 'react';
import type { OutputName } from '../../shared/wire/outputs.ts';
import { useTake } from '../link/takeStore.ts';
import styles from './Blackout.module.css';

interface Props {
  readonly output: OutputName;
  readonly children: ReactNode;
}

/** Nothing at all while the link is gone, on an output that was told so. What is behind it goes on, and is there again at once. */
export function Blackout({ output, children }: Props) {
  const isBlack = useTake(({ link, outputs }) => link !== 'live' && outputs[output].onLoss === 'black');
  return (
    <>
      {children}
      {isBlack && <div className={styles.black} data-testid="output-black" />}
    </>
  );
}
