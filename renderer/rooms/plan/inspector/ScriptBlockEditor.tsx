import { ArrowDown, ArrowUp, Braces, ChevronDown, ChevronRight, X } from 'lucide-react';
import { useState } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import { SCRIPT_KINDS, TALK_STEPS, type TalkStep } from '../../../../shared/plan/script.ts';
import { moveBlock, patchBlock, removeBlock } from '../../../../shared/plan/scriptEdit.ts';
import type { BlockSpeech } from '../../../../shared/plan/speaking.ts';
import { leftOf } from '../../../../shared/plan/speech.ts';
import type { SpokenFacts } from '../../../../shared/plan/variables.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useText } from '../../../ui/text.ts';
import { changeScript } from '../planEdits.ts';
import { keepScript } from '../scripts/scriptChanges.ts';
import { useMarked } from '../words/useMarked.tsx';
import { PROSE, useAutosize } from './BurstField.tsx';
import styles from './script.module.css';
import { anyText, useBurst } from './useBurst.ts';
import { useVariables } from './useVariables.tsx';

export interface ScriptBlockEditorProps {
  readonly segmentId: SegmentId;
  /** Of the card that fills the variables; null: the segment has none. */
  readonly facts: SpokenFacts | null;
  readonly speech: BlockSpeech;
  /** Of whoever speaks it, characters a minute. */
  readonly pace: number;
  /** 1-based. */
  readonly number: number;
  readonly count: number;
}

/** One block of the script: its kind, its time against its share, and its text. */
export function ScriptBlockEditor({ segmentId, facts, speech, pace, number, count }: ScriptBlockEditorProps) {
  const { plan: t } = useText();
  const { block, time, share, percent } = speech;
  const {
    problem: _none,
    put,
    ...area
  } = useBurst({
    value: block.text,
    draft: `script:${segmentId}:${block.id}`,
    check: anyText,
    commit: (text) => changeScript(segmentId, (script) => patchBlock(script, block.id, { text })),
  });
  const ref = useAutosize(area.value);
  const marked = useMarked({
    place: { type: 'script', segmentId, blockId: block.id },
    text: area.value,
    field: ref,
    put,
    mirrorClass: styles.mirror,
    lines: 'many',
  });
  const variables = useVariables({ text: area.value, field: ref, facts, put });
  const left = share === null ? null : leftOf(share, time);
  const [isOpen, setOpen] = useState(false);
  const name = block.step === null ? t.scriptKinds[block.kind] : t.steps[block.step];
  const move = (step: 1 | -1) => changeScript(segmentId, (script) => moveBlock(script, block.id, step));

  return (
    <article {...marked.frame} className={styles.block} aria-label={t.script.blockLabel(number, name)} data-testid="script-block">
      <header className={styles.blockHead}>
        <IconButton size="s" label={isOpen ? t.script.fold : t.script.unfold} onClick={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDown size={13} /> : <ChevronRight size={13} />}
        </IconButton>
        <span className={styles.badge}>{number}</span>
        <b>{name}</b>
        {percent !== null && <span className={styles.quiet}>{percent}%</span>}
        <span className={styles.space} />
        <span className={styles.time}>
          {lengthText(time)}
          {share !== null && <em> / {lengthText(share)}</em>}
        </span>
        {left !== null &&
          (left >= 0 ? (
            <span className={styles.quiet}>{t.grid.left(lengthText(left))}</span>
          ) : (
            <b className={styles.warn}>{t.grid.over(lengthText(-left))}</b>
          ))}
      </header>
      <div className={styles.text} data-folded={!isOpen}>
        <textarea
          data-folded={!isOpen}
          onFocus={() => setOpen(true)}
          {...area}
          {...marked.field}
          onSelect={(event) => {
            marked.field.onSelect(event);
            variables.onSelect(event);
          }}
          onKeyDown={(event) => {
            if (!variables.onKeyDown(event)) marked.field.onKeyDown(event);
          }}
          onPaste={({ currentTarget: { selectionStart, selectionEnd } }) => {
            if (selectionEnd > selectionStart) void keepScript(segmentId, null, 'paste');
          }}
          onBlur={(event) => {
            variables.close();
            area.onBlur(event);
          }}
          ref={ref}
          rows={1}
          maxLength={PROSE}
          spellCheck={false}
          placeholder={
            share === null ? t.script.placeholder : t.script.placeholderFor(Math.round((share / 60_000) * pace), lengthText(share))
          }
          aria-label={t.script.blockLabel(number, name)}
        />
        {marked.marks}
      </div>
      {variables.list ?? marked.card}
      <div className={styles.tools}>
        <Select
          label={t.script.kind}
          value={block.kind}
          options={SCRIPT_KINDS.map((value) => ({ value, label: t.scriptKinds[value] }))}
          onChange={(kind) => changeScript(segmentId, (script) => patchBlock(script, block.id, { kind }))}
        />
        <Select
          label={t.script.step}
          value={block.step ?? ''}
          options={[{ value: '', label: t.script.noStep }, ...TALK_STEPS.map((value) => ({ value, label: t.steps[value] }))]}
          onChange={(step: TalkStep | '') =>
            changeScript(segmentId, (script) => patchBlock(script, block.id, { step: step === '' ? null : step }))
          }
        />
        <span className={styles.space} />
        <IconButton size="s" label={t.script.variables.insert} onClick={variables.open} data-testid="insert-variable">
          <Braces size={13} />
        </IconButton>
        <IconButton size="s" label={t.script.moveUp} disabled={number === 1} onClick={() => move(-1)}>
          <ArrowUp size={13} />
        </IconButton>
        <IconButton size="s" label={t.script.moveDown} disabled={number === count} onClick={() => move(1)}>
          <ArrowDown size={13} />
        </IconButton>
        <IconButton size="s" label={t.script.remove} onClick={() => changeScript(segmentId, (script) => removeBlock(script, block.id))}>
          <X size={13} />
        </IconButton>
      </div>
    </article>
  );
}
