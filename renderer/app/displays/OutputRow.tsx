import { LOSS_CHOICES, type OutputChange, type OutputName, type Outputs } from '../../../shared/wire/outputs.ts';
import { getBridge } from '../../link/bridge.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { BlackButton } from './BlackButton.tsx';
import { Choices } from './Choices.tsx';
import styles from './Displays.module.css';
import { useDisplaysText } from './useDisplaysText.ts';

/** One output: whether and where it is shown, how large, and what it does when it is lost. */
export function OutputRow({ name, outputs }: { readonly name: OutputName; readonly outputs: Outputs }) {
  const t = useDisplaysText();
  const { common, stage } = useText();
  const names = stage.ready.outputNames;
  const { open, displayId, fullscreen, onLoss, waitsFor, blackSince } = outputs[name];
  const number = outputs.displays.findIndex(({ id }) => id === displayId) + 1;
  const change = (what: OutputChange) => void getBridge().changeOutput(name, what);
  const state =
    waitsFor !== null ? (waitsFor === '' ? t.waitsNameless : t.waits(waitsFor)) : !open ? t.closed : number > 0 ? t.onDisplay(number) : '';
  const isShown = open && waitsFor === null;
  return (
    <li className={styles.row} data-testid="output-row" data-output={name}>
      <i className={styles.dot} data-on={isShown && blackSince === null} aria-hidden />
      <div className={styles.what}>
        <b>{names[name]}</b>
        <span data-waits={waitsFor !== null} data-testid="output-state">
          {state}
          {blackSince !== null && (
            <>
              {' · '}
              <b data-testid="output-black-since">{common.black.since(clockText(blackSince))}</b>
            </>
          )}
        </span>
      </div>
      <Choices
        label={`${names[name]} · ${t.size}`}
        testId="output-size"
        choices={([false, true] as const).map((full) => ({
          key: full ? 'fullscreen' : 'window',
          label: full ? t.fullscreen : t.window,
          pressed: isShown && fullscreen === full,
          refusal: isShown ? null : t.closed,
          press: () => change({ type: 'fullscreen', fullscreen: full }),
        }))}
      />
      <div className={styles.loss}>
        <span>{t.onLoss}</span>
        <Choices
          label={`${names[name]} · ${t.onLoss}`}
          testId="output-loss"
          choices={LOSS_CHOICES.map((each) => ({
            key: each,
            label: t.loss[each],
            pressed: onLoss === each,
            refusal: null,
            press: () => change({ type: 'onLoss', onLoss: each }),
          }))}
        />
      </div>
      <BlackButton name={name} output={outputs[name]} />
      <Button size="s" data-testid="output-open" onClick={() => change({ type: 'show', open: !open })}>
        {open ? t.close : t.open}
      </Button>
    </li>
  );
}
