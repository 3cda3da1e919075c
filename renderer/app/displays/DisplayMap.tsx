import { type DisplayInfo, OUTPUT_NAMES, type Outputs } from '../../../shared/wire/outputs.ts';
import { useText } from '../../ui/text.ts';
import styles from './Displays.module.css';

const HEIGHT = 132;

/** The displays as they stand on the desk, each with its number and what is on it. The list below says the same in words. */
export function DisplayMap({ outputs }: { readonly outputs: Outputs }) {
  const names = useText().stage.ready.outputNames;
  const { displays } = outputs;
  const left = Math.min(...displays.map(({ x }) => x));
  const top = Math.min(...displays.map(({ y }) => y));
  const width = Math.max(...displays.map((each) => each.x + each.width)) - left;
  const height = Math.max(...displays.map((each) => each.y + each.height)) - top;
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  const area = (each: DisplayInfo) => ({
    left: share(each.x - left, width),
    top: share(each.y - top, height),
    width: share(each.width, width),
    height: share(each.height, height),
  });
  return (
    <div className={styles.desk} aria-hidden>
      <div className={styles.map} style={{ height: HEIGHT, aspectRatio: `${width} / ${height}` }}>
        {displays.map((display, index) => (
          <div key={display.id} className={styles.screen} style={area(display)} data-control={display.hasControl}>
            <b>{index + 1}</b>
            <span>
              {OUTPUT_NAMES.filter((name) => outputs[name].displayId === display.id)
                .map((name) => names[name])
                .join(' · ')}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
