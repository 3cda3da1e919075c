import type { ReactNode } from 'react';
import type { OutputName } from '../../shared/wire/outputs.ts';
import { useTake } from '../link/takeStore.ts';
import styles from './Blackout.module.css';

interface Props {
  readonly output: OutputName;
  /** What waits for an answer here, and is seen although the director has blacked the output out. */
  readonly through: ReactNode;
  readonly children: ReactNode;
}

/**
 * Nothing at all while the link is gone, on an output that was told so, and while the director wants it black: then no key
 * and no finger reaches what is behind it. That goes on, and is there again at once. The prompter draws its own black.
 */
export function Blackout({ output, through, children }: Props) {
  const isLost = useTake(({ link, outputs }) => link !== 'live' && outputs[output].onLoss === 'black');
  const isOut = useTake(({ outputs }) => output !== 'prompter' && outputs[output].blackSince !== null);
  return (
    <>
      <div className={styles.behind} inert={isOut}>
        {children}
      </div>
      {(isLost || isOut) && (
        <div className={styles.black} data-testid="output-black">
          {!isLost && through}
        </div>
      )}
    </>
  );
}
