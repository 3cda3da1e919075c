import { History, LibraryBig, MonitorPlay, Plus, SlidersHorizontal } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ScriptKind } from '../../../../shared/plan/script.ts';
import { addBlock, withFiveSteps } from '../../../../shared/plan/scriptEdit.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { blockSpeeches, speakingTime } from '../../../../shared/plan/speaking.ts';
import { leftOf, paceOf, speakerOf } from '../../../../shared/plan/speech.ts';
import { splitFor } from '../../../../shared/plan/talkSplit.ts';
import { cardOf, fillScript } from '../../../../shared/plan/variables.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { total } from '../../../../shared/time.ts';
import { runAction } from '../../../hooks/actionStore.ts';
import { readTalk, useTalk } from '../../../library/talk.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useText } from '../../../ui/text.ts';
import { changeScript } from '../planEdits.ts';
import { openTool } from '../tools/planTool.ts';
import { PromptPreview } from './PromptPreview.tsx';
import { ScriptBlockEditor } from './ScriptBlockEditor.tsx';
import { StepSplit } from './StepSplit.tsx';
import styles from './script.module.css';

/** What can be inserted beside the five steps. */
const INSERTS: readonly ScriptKind[] = ['opening', 'retain', 'interact', 'follow', 'lead', 'close', 'bridge', 'ending'];

export interface ScriptTabProps {
  readonly show: Show;
  readonly segment: Segment;
}

/** 话术 by blocks, each with its speaking time; steps of the five-step talk against their share of the segment. */
export function ScriptTab({ show, segment }: ScriptTabProps) {
  const { plan: t } = useText();
  const pace = paceOf(show, segment.owner);
  const [isPreview, setPreview] = useState(false);
  useEffect(() => void readTalk(), []);
  const facts = cardOf(segment, show.products);
  const split = splitFor(
    useTalk((talk) => talk.splits),
    segment.tier,
  );
  const speeches = blockSpeeches(segment.script, fillScript(segment.script, facts), segment.length, pace, split);
  const count = total(speeches.map((speech) => speech.count));
  const spoken = speakingTime(count, pace);
  const left = leftOf(segment.length, spoken);
  const measured = t.script.count(count.toLocaleString('en'), speakerOf(show, segment.owner), pace);
  const hasSteps = speeches.some((speech) => speech.block.step !== null);
  const five = () => changeScript(segment.id, (script) => withFiveSteps(script, split, () => crypto.randomUUID()));
  const insert = (kind: ScriptKind) => changeScript(segment.id, (script) => addBlock(script, crypto.randomUUID(), kind));

  return (
    <>
      <div className={styles.split}>
        <div className={styles.splitLine}>
          <b>{hasSteps ? t.script.fiveHeading : t.script.heading}</b>
          <span className={styles.count} title={measured} data-testid="script-pace">
            {measured}
          </span>
          <span className={styles.space} />
          <span>
            <b data-testid="script-time">{lengthText(spoken)}</b>
            <em> / {lengthText(segment.length)}</em>
          </span>
          {count > 0 &&
            (left >= 0 ? (
              <span className={styles.good}>{t.grid.left(lengthText(left))}</span>
            ) : (
              <b className={styles.over}>{t.grid.over(lengthText(-left))}</b>
            ))}
        </div>
        {hasSteps && (
          <div className={styles.divided}>
            <StepSplit speeches={speeches} />
            <IconButton size="s" label={t.script.splits} onClick={() => openTool('splits')} data-testid="open-splits">
              <SlidersHorizontal size={13} />
            </IconButton>
          </div>
        )}
      </div>
      <div className={styles.blocks}>
        <div className={styles.bar}>
          <button
            type="button"
            className={styles.previewToggle}
            onClick={() => void runAction('scriptLibrary')}
            data-testid="open-script-library"
          >
            <LibraryBig size={13} />
            {t.script.library}
          </button>
          <button
            type="button"
            className={styles.previewToggle}
            onClick={() => void runAction('scriptVersions')}
            data-testid="open-script-versions"
          >
            <History size={13} />
            {t.script.versions}
          </button>
          <span className={styles.space} />
          {speeches.length > 0 && (
            <button
              type="button"
              className={styles.previewToggle}
              aria-pressed={isPreview}
              onClick={() => setPreview(!isPreview)}
              data-testid="toggle-preview"
            >
              <MonitorPlay size={13} />
              {t.script.preview}
            </button>
          )}
        </div>
        {isPreview && speeches.length > 0 ? <PromptPreview show={show} segment={segment} /> : null}
        {speeches.length === 0 && (
          <EmptyState
            title={t.script.none}
            actions={
              <Button onClick={five} data-testid="five-steps">
                {t.script.five}
              </Button>
            }
          >
            {t.script.noneHint}
          </EmptyState>
        )}
        {!isPreview &&
          speeches.map((speech, index) => (
            <ScriptBlockEditor
              key={speech.block.id}
              segmentId={segment.id}
              facts={facts}
              speech={speech}
              pace={pace}
              number={index + 1}
              count={speeches.length}
            />
          ))}
        <div className={styles.inserts}>
          <span>{t.script.insert}</span>
          {INSERTS.map((kind) => (
            <button key={kind} type="button" onClick={() => insert(kind)} data-testid={`insert-${kind}`}>
              <Plus size={12} />
              {t.scriptKinds[kind]}
            </button>
          ))}
        </div>
      </div>
    </>
  );
}
