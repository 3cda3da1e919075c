import { OUTPUT_NAMES } from '../../shared/wire/outputs.ts';
import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import { clockText, shortClock } from '../ui/wall.ts';
import { lightAll } from './blackActions.ts';
import styles from './Header.module.css';

/** Which outputs are blacked out and since when, in every room. A click brings them back. */
export function BlackPill() {
  const { common, stage } = useText();
  const t = common.black;
  const names = stage.ready.outputNames;
  const outputs = useTake((link) => link.outputs);
  const black = OUTPUT_NAMES.flatMap((name) => {
    const since = outputs[name].blackSince;
    return since === null ? [] : [{ name: names[name], since }];
  });
  const [first] = black.toSorted((a, b) => a.since - b.since);
  if (first === undefined) return null;
  const all = black.length === OUTPUT_NAMES.length;
  return (
    <button
      type="button"
      className={styles.pill}
      data-tone="black"
      data-testid="black-pill"
      title={[...black.map(({ name, since }) => t.one(name, clockText(since))), t.hint].join('\n')}
      onClick={lightAll}
    >
      <i className={styles.dot} />
      {t.pill(all ? t.all : black.map(({ name }) => name).join(t.listMark), shortClock(first.since))}
    </button>
  );
}
