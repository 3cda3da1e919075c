import { OUTPUT_NAMES, type Outputs } from '../../../shared/wire/outputs.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { BlackButton } from './BlackButton.tsx';
import styles from './Displays.module.css';

/** All that can be done to an output from a browser: the page itself is moved by hand. */
export function BlackList({ outputs }: { readonly outputs: Outputs }) {
  const { common, stage } = useText();
  const t = stage.ready;
  return (
    <ul className={styles.list}>
      {OUTPUT_NAMES.map((name) => {
        const { open, blackSince } = outputs[name];
        return (
          <li key={name} className={styles.row} data-testid="output-row" data-output={name}>
            <i className={styles.dot} data-on={open && blackSince === null} aria-hidden />
            <div className={styles.what}>
              <b>{t.outputNames[name]}</b>
              <span>{blackSince === null ? (open ? t.outputOpen : t.outputClosed) : common.black.since(clockText(blackSince))}</span>
            </div>
            <BlackButton name={name} output={outputs[name]} />
          </li>
        );
      })}
    </ul>
  );
}
