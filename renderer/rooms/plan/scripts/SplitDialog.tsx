import { RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { TALK_STEPS, type TalkStep } from '../../../../shared/plan/script.ts';
import { TIER_LENGTHS } from '../../../../shared/plan/sequence/lengths.ts';
import {
  isWhole,
  SPLIT_ROWS,
  type SplitRow,
  STANDARD_SPLITS,
  splitSum,
  type TalkSplit,
  type TalkSplits,
} from '../../../../shared/plan/talkSplit.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { millis } from '../../../../shared/time.ts';
import { changeSplits, readTalk, useTalk } from '../../../library/talk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { notify } from '../../../ui/notices.ts';
import { TierBar } from '../../../ui/TierBar.tsx';
import { useText } from '../../../ui/text.ts';
import tools from '../tools/tools.module.css';
import styles from './splits.module.css';
import { useScriptsText } from './useScriptsText.ts';

/** As it is typed: nothing that is half written is a number yet. */
type Typed = Readonly<Record<SplitRow, Readonly<Record<TalkStep, string>>>>;

const typedOf = (split: TalkSplit): Typed[SplitRow] => {
  const { pain, selling, trust, price, close } = split;
  return { pain: `${pain}`, selling: `${selling}`, trust: `${trust}`, price: `${price}`, close: `${close}` };
};
const allTyped = ({ traffic, profit, activity, image, none }: TalkSplits): Typed => ({
  traffic: typedOf(traffic),
  profit: typedOf(profit),
  activity: typedOf(activity),
  image: typedOf(image),
  none: typedOf(none),
});

/** NaN where no whole number of at most three digits stands. */
const shareOf = (text: string): number => {
  const digits = text.trim().normalize('NFKC').replace(/%$/, '');
  return /^\d{1,3}$/.test(digits) ? Number(digits) : Number.NaN;
};
const splitOf = (row: Typed[SplitRow]): TalkSplit => ({
  pain: shareOf(row.pain),
  selling: shareOf(row.selling),
  trust: shareOf(row.trust),
  price: shareOf(row.price),
  close: shareOf(row.close),
});

/** 五步占比 of this team, for every show: by tier, each row adding up to a hundred. `first` has the focus. */
export function SplitDialog({ first, onClose }: { readonly first: SplitRow; readonly onClose: () => void }) {
  const { splits: t, close } = useScriptsText();
  const kept = useTalk((talk) => talk.splits);
  const [typed, setTyped] = useState<Typed | null>(null);
  useEffect(() => void readTalk(), []);
  const shown = typed ?? allTyped(kept);
  const split = (row: SplitRow): TalkSplit => splitOf(shown[row]);
  const mayKeep = typed !== null && SPLIT_ROWS.every((row) => isWhole(split(row)));
  const save = () => {
    if (!mayKeep) return;
    const next: TalkSplits = {
      traffic: split('traffic'),
      profit: split('profit'),
      activity: split('activity'),
      image: split('image'),
      none: split('none'),
    };
    void changeSplits(next).then((outcome) => {
      if (outcome === 'unread') notify({ tone: 'bad', text: () => t.unread, detail: null, action: null, staysFor: 10_000 });
      if (outcome !== 'kept') return;
      const action = { label: () => t.takeBack, run: () => void changeSplits(kept) };
      notify({ tone: 'good', text: () => t.saved, detail: null, action, staysFor: 10_000 });
      onClose();
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      width={820}
      data-testid="splits"
      actions={
        <>
          <Button variant="ghost" onClick={() => setTyped(allTyped(STANDARD_SPLITS))} data-testid="all-standard">
            {t.allStandard}
          </Button>
          <Button onClick={onClose}>{close}</Button>
          <Button variant="primary" disabled={!mayKeep} onClick={save} data-testid="tool-apply">
            {t.save}
          </Button>
        </>
      }
    >
      <p className={tools.intro}>{t.intro}</p>
      <Table
        shown={shown}
        first={first}
        onType={(row, step, text) => setTyped({ ...shown, [row]: { ...shown[row], [step]: text } })}
        onStandard={(row) => setTyped({ ...shown, [row]: typedOf(STANDARD_SPLITS[row]) })}
        onEnter={save}
      />
    </Dialog>
  );
}

interface TableProps {
  readonly shown: Typed;
  readonly first: SplitRow;
  readonly onType: (row: SplitRow, step: TalkStep, text: string) => void;
  readonly onStandard: (row: SplitRow) => void;
  readonly onEnter: () => void;
}

function Table({ shown, first, onType, onStandard, onEnter }: TableProps) {
  const { splits: t } = useScriptsText();
  const { plan } = useText();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th aria-hidden />
          <th>{t.tier}</th>
          {TALK_STEPS.map((step) => (
            <th key={step}>{plan.steps[step]}</th>
          ))}
          <th>{t.sum}</th>
          <th aria-hidden />
        </tr>
      </thead>
      <tbody>
        {SPLIT_ROWS.map((row) => {
          const split = splitOf(shown[row]);
          // What the tier's talks usually last; without a tier as long as a 利润款.
          const { usual } = TIER_LENGTHS[row === 'none' ? 'profit' : row];
          return (
            <tr key={row} data-testid={`split-${row}`}>
              <td>
                <TierBar tier={row === 'none' ? null : row} kind="product" />
              </td>
              <th scope="row">
                {t.rows[row]}
                <em>{lengthText(usual)}</em>
              </th>
              {TALK_STEPS.map((step, at) => (
                <td key={step}>
                  <input
                    value={shown[row][step]}
                    inputMode="numeric"
                    maxLength={4}
                    autoFocus={row === first && at === 0}
                    aria-label={t.field(t.rows[row], plan.steps[step])}
                    aria-invalid={Number.isNaN(split[step])}
                    onFocus={(event) => event.target.select()}
                    onChange={(event) => onType(row, step, event.target.value)}
                    onKeyDown={(event) => {
                      if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
                    }}
                    data-testid={`split-${row}-${step}`}
                  />
                  <em>{Number.isNaN(split[step]) ? '—' : lengthText(millis((usual * split[step]) / 100))}</em>
                </td>
              ))}
              <td className={styles.sum} data-whole={isWhole(split)}>
                <Sum split={split} />
              </td>
              <td>
                <IconButton size="s" label={t.standardHint(t.rows[row])} onClick={() => onStandard(row)} data-testid={`standard-${row}`}>
                  <RotateCcw size={13} />
                </IconButton>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What is missing, in words too: a colour alone tells nobody. */
function Sum({ split }: { readonly split: TalkSplit }) {
  const { splits: t } = useScriptsText();
  const sum = splitSum(split);
  if (Number.isNaN(sum)) return <b>{t.bad}</b>;
  return (
    <>
      <b>{`${sum}%`}</b>
      <em>{sum > 100 ? t.over(sum - 100) : sum < 100 ? t.under(100 - sum) : t.whole}</em>
    </>
  );
}
