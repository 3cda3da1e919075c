import { CornerDownRight } from 'lucide-react';
import { memo, useEffect, useMemo, useRef } from 'react';
import type { RunId } from '../../../shared/ids.ts';
import type { Script, ScriptBlock } from '../../../shared/plan/script.ts';
import type { SpokenBlock } from '../../../shared/plan/scriptPlace.ts';
import { sentencesOf } from '../../../shared/plan/sentences.ts';
import type { SharedPlace } from '../../../shared/wire/place.ts';
import { askGoTo } from '../../link/place.ts';
import { useText } from '../../ui/text.ts';
import styles from './ScriptPanel.module.css';

interface Props {
  readonly runId: RunId;
  readonly script: Script;
  readonly blocks: readonly SpokenBlock[];
  readonly place: SharedPlace | null;
  readonly dueBlocks: readonly string[];
}

/** The blocks in reading order. Only the one that is being read is drawn anew as the host goes on, and that by sentences. */
export function ScriptBlocks({ runId, script, blocks, place, dueBlocks }: Props) {
  const t = useText().stage.script;
  const list = useRef<HTMLDivElement>(null);
  const at = place === null ? -1 : blocks.findIndex(({ id }) => id === place.place.blockId);
  const reading = blocks[at];
  const sentence = useMemo(
    () => (reading === undefined || place === null ? 0 : sentenceAt(reading.text, place.place.offset)),
    [reading, place],
  );
  const first = at === -1 ? dueBlocks[0] : null;
  const follow = useRef(() => {});
  follow.current = () => {
    const box = list.current;
    const mark = box?.querySelector<HTMLElement>('[data-read="now"], [data-first="true"]') ?? null;
    if (box === null || mark === null) return;
    const top = mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
    box.scrollTop = top - (at === -1 ? 8 : box.clientHeight / 3);
  };
  useEffect(() => follow.current(), [at, sentence, first]);
  // What stands above the script comes and goes; a host who has reached the end brings no other sentence to follow.
  useEffect(() => {
    if (list.current === null) return;
    const resized = new ResizeObserver(() => follow.current());
    resized.observe(list.current);
    return () => resized.disconnect();
  }, []);
  return (
    <div className={styles.text} ref={list} tabIndex={0} role="region" aria-label={t.heading}>
      {blocks.map((block, index) => (
        <Block
          key={block.id}
          block={block}
          step={script.blocks.find(({ id }) => id === block.id)?.step ?? null}
          isDue={at === -1 && dueBlocks.includes(block.id)}
          isFirst={block.id === first}
          sentence={at === -1 || index > at ? null : index < at ? Number.POSITIVE_INFINITY : sentence}
          runId={place === null ? null : runId}
        />
      ))}
    </div>
  );
}

/** The sentence that holds the place, from 0. */
function sentenceAt(text: string, offset: number): number {
  let end = 0;
  const at = sentencesOf(text).findIndex((each) => {
    end += each.length;
    return offset < end;
  });
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

interface BlockProps {
  readonly block: SpokenBlock;
  readonly step: ScriptBlock['step'];
  readonly isDue: boolean;
  /** Of those that are due, the one to be seen. */
  readonly isFirst: boolean;
  /** The sentence that is being read; those before it are said. null: none of it yet. */
  readonly sentence: number | null;
  /** Set while there is a prompter to be moved. */
  readonly runId: RunId | null;
}

const Block = memo(function Block({ block, step, isDue, isFirst, sentence, runId }: BlockProps) {
  const t = useText().stage;
  return (
    <div className={styles.block} data-due={isDue} data-first={isFirst}>
      {step !== null && <span className={styles.step}>{t.steps[step]}</span>}
      {runId !== null && (
        <button
          type="button"
          className={styles.toHere}
          aria-label={`${t.script.toHere}: ${step === null ? block.text.slice(0, 12) : t.steps[step]}`}
          title={t.script.toHere}
          data-testid="prompter-to-here"
          onClick={() => askGoTo(runId, { blockId: block.id, offset: 0 })}
        >
          <CornerDownRight size={14} />
        </button>
      )}
      <p>
        {sentence === null
          ? block.text
          : sentencesOf(block.text).map((text, index) => (
              <span key={`${index} ${text}`} data-read={index < sentence ? 'said' : index === sentence ? 'now' : 'coming'}>
                {text}
              </span>
            ))}
      </p>
    </div>
  );
});
