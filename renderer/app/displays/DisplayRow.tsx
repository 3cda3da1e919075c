import { type DisplayInfo, OUTPUT_NAMES, type Outputs } from '../../../shared/wire/outputs.ts';
import { getBridge } from '../../link/bridge.ts';
import { useText } from '../../ui/text.ts';
import { Choices } from './Choices.tsx';
import styles from './Displays.module.css';
import { useDisplaysText } from './useDisplaysText.ts';
import { whereIs } from './whereIs.ts';

interface Props {
  readonly display: DisplayInfo;
  readonly number: number;
  readonly outputs: Outputs;
}

/** One display: what it is, where it stands, and what it shows. */
export function DisplayRow({ display, number, outputs }: Props) {
  const t = useDisplaysText();
  const names = useText().stage.ready.outputNames;
  const name = display.label === '' ? t.nameless(number) : display.label;
  const where = whereIs(display, outputs.displays);
  const here = OUTPUT_NAMES.filter((each) => outputs[each].displayId === display.id);
  const isOthersFree = display.hasControl && outputs.displays.some(({ hasControl }) => !hasControl);
  const facts = [
    t.facts(`${display.width} × ${display.height}`, `${Math.round(display.scale * 100)}%`),
    ...(display.primary ? [t.primary] : []),
    ...(where === null ? [] : [t.where[where]]),
  ];
  const hide = () => {
    for (const each of here) void getBridge().changeOutput(each, { type: 'show', open: false });
  };
  return (
    <li className={styles.row} data-testid="display-row" data-display={number}>
      <b className={styles.number}>{number}</b>
      <div className={styles.what}>
        <b>{name}</b>
        <span>{facts.join(' · ')}</span>
      </div>
      <Choices
        label={name}
        testId="display-shows"
        choices={[
          { key: 'nothing', label: t.nothing, pressed: here.length === 0, refusal: null, press: hide },
          ...OUTPUT_NAMES.map((each) => ({
            key: each,
            label: names[each],
            pressed: here.includes(each),
            refusal: each === 'prompter' && isOthersFree ? t.onlyIfAlone : null,
            press: () => void getBridge().changeOutput(each, { type: 'place', displayId: display.id }),
          })),
        ]}
      />
    </li>
  );
}
