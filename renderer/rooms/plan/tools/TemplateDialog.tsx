import { useEffect, useMemo, useState } from 'react';
import { carriedOver, withItems } from '../../../../shared/plan/checklist/item.ts';
import { planRows } from '../../../../shared/plan/planClock.ts';
import { nextWholeHour } from '../../../../shared/plan/samples.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { instant, later } from '../../../../shared/time.ts';
import { listOpenLists, type OpenList } from '../../../library/checklists.ts';
import type { ShowHead } from '../../../library/showRepository.ts';
import { listTemplates, readTemplate, removeTemplate } from '../../../library/templates.ts';
import { Field } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { Select } from '../../../ui/Select.tsx';
import { useLanguage, useText } from '../../../ui/text.ts';
import { clockText, dayText as dayWords, isoDay, zoneOffset } from '../../../ui/wall.ts';
import { useChecklistText } from '../checklist/useChecklistText.ts';
import { readDay, readTime } from '../inspector/showStart.ts';
import { Bars } from './Bars.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { type Target, TargetField, targetOf } from './TargetField.tsx';
import { type Choice, TemplateList } from './TemplateList.tsx';
import { ToolDialog } from './ToolDialog.tsx';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';
import { builtIn, fillShow, newShowFrom, showFrom, titleFrom } from './useTemplate.ts';

const NO_ROWS: readonly Segment[] = [];
const newId = () => crypto.randomUUID();

/** 从模板新建: a show, or the open one's rundown, from a known run of show or one of your own. */
export function TemplateDialog({ show, onClose }: { readonly show: Show | null; readonly onClose: () => void }) {
  const t = usePlanToolsText();
  const list = useChecklistText();
  const { plan, common } = useText();
  const language = useLanguage();
  const [own, setOwn] = useState<readonly ShowHead[]>([]);
  const [choice, setChoice] = useState<Choice>(() => builtIn(language)[0] as Choice);
  const [title, setTitle] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [time, setTime] = useState<string | null>(null);
  const [typed, setTyped] = useState<Target | null>(null);
  const [intoOpen, setIntoOpen] = useState(show !== null && show.segments.length === 0);
  const [source, setSource] = useState<Show | null>(null);

  const [earlier, setEarlier] = useState<readonly OpenList[]>([]);
  const [carried, setCarried] = useState('');

  useEffect(() => void listTemplates().then(setOwn), []);
  useEffect(() => {
    setSource(null);
    if (choice.type === 'own') void readTemplate(choice.head.id).then(setSource);
  }, [choice]);

  const usual = choice.type === 'built' ? choice.template.usual : (choice.head.targetLength ?? choice.head.length);
  const lead = choice.type === 'built' ? choice.template.lead : 0;
  const first = useMemo(() => later(nextWholeHour(later(instant(Date.now()), lead), zoneOffset), -lead), [lead]);
  const target = typed ?? targetOf(usual);
  const dayText = day ?? isoDay(first);
  const timeText = time ?? clockText(first).slice(0, 5);
  const dayRead = readDay(dayText, first);
  const start = dayRead === null ? null : readTime(timeText, dayRead);
  const { length } = target;
  const planned = intoOpen && show !== null ? show.plannedStart : (start ?? first);
  const openId = intoOpen ? (show?.id ?? null) : null;
  useEffect(() => void listOpenLists(planned, openId).then(setEarlier), [planned, openId]);
  const made = useMemo(
    () =>
      length === null
        ? null
        : showFrom(choice, source, {
            title: title ?? titleFrom(choice.name),
            start: planned,
            target: length,
            language,
          }),
    [choice, source, title, planned, length, language],
  );
  const rows = useMemo(() => (made === null ? [] : planRows(made.show.plannedStart, made.show.segments)), [made]);
  const isReady = made !== null && (intoOpen || start !== null);

  const apply = () => {
    if (made === null || !isReady) return;
    onClose();
    const from = earlier.find((each) => each.showId === carried);
    const whole =
      from === undefined
        ? made.show
        : { ...made.show, checklist: withItems(carriedOver(from.open, from.title, newId), made.show.checklist) };
    if (intoOpen) fillShow(whole);
    else void newShowFrom(whole);
  };
  const remove = (head: ShowHead) => {
    void removeTemplate(head.id, true).then(() => setOwn(own.filter((each) => each.id !== head.id)));
    if (choice.type === 'own' && choice.head.id === head.id) setChoice(builtIn(language)[0] as Choice);
    const restore = () => void removeTemplate(head.id, false);
    notify({
      tone: 'info',
      text: () => t.template.removed(head.title),
      detail: null,
      action: { label: () => t.template.restore, run: restore },
      staysFor: 10_000,
    });
  };
  const why = (segment: Segment | undefined): string => {
    if (segment === undefined) return '';
    const kinds = [...new Set(segment.script.blocks.map((block) => plan.scriptKinds[block.kind]))];
    return [...kinds, ...segment.subCues.map((cue) => cue.title), ...(segment.floating === null ? [] : [plan.rhythm.window])].join(' · ');
  };

  return (
    <ToolDialog
      title={t.template.title}
      intro={t.template.intro}
      onClose={onClose}
      apply={intoOpen ? t.template.fill : t.template.create}
      onApply={isReady ? apply : null}
      data-testid="template-dialog"
      side={
        <>
          <TemplateList
            choice={choice}
            own={own}
            onChoose={(next) => {
              setChoice(next);
              setTyped(null);
            }}
            onRemove={remove}
          />
          {show !== null && (
            <div className={styles.into} role="radiogroup" aria-label={t.template.into}>
              <label>
                <input type="radio" name="into" checked={!intoOpen} onChange={() => setIntoOpen(false)} />
                {t.template.asNew}
              </label>
              <label>
                <input type="radio" name="into" checked={intoOpen} onChange={() => setIntoOpen(true)} data-testid="template-into-open" />
                {show.segments.length === 0 ? t.template.intoEmpty : t.template.intoOpen}
              </label>
            </div>
          )}
          {!intoOpen && (
            <Field label={plan.show.title}>
              <input
                value={title ?? titleFrom(choice.name)}
                onChange={(event) => setTitle(event.target.value)}
                data-testid="template-title"
              />
            </Field>
          )}
          <div className={styles.three}>
            {!intoOpen && (
              <>
                <Field label={plan.show.date}>
                  <input
                    className={styles.numeric}
                    value={dayText}
                    aria-invalid={dayRead === null}
                    spellCheck={false}
                    onChange={(event) => setDay(event.target.value)}
                    data-testid="template-day"
                  />
                </Field>
                <Field label={plan.show.start}>
                  <input
                    className={styles.numeric}
                    value={timeText}
                    aria-invalid={start === null}
                    spellCheck={false}
                    onChange={(event) => setTime(event.target.value)}
                    data-testid="template-start"
                  />
                </Field>
              </>
            )}
            <TargetField target={target} usual={usual} onChange={setTyped} />
          </div>
          {earlier.length > 0 && (
            <Field label={list.carryOffer}>
              <Select
                value={earlier.some((each) => each.showId === carried) ? carried : ''}
                options={[
                  { value: '', label: list.carryNone },
                  ...earlier.map((each) => ({
                    value: each.showId,
                    label: list.carryFrom(each.title, dayWords(each.plannedStart, language), each.open.length),
                  })),
                ]}
                onChange={setCarried}
                data-testid="template-carry"
              />
            </Field>
          )}
        </>
      }
    >
      {made === null ? (
        <p className={styles.nothing}>{length === null ? t.badTarget : common.loading}</p>
      ) : (
        <>
          <Bars before={intoOpen && show !== null ? show.segments : NO_ROWS} after={made.show.segments} />
          <p className={styles.sum} data-testid="tool-sum">
            <b>{t.preview.ends(clockText(rows.at(-1)?.end ?? made.show.plannedStart))}</b>
            <span>
              {made.why === null
                ? t.preview.onTarget
                : made.off > 0
                  ? plan.summary.over(lengthText(made.off))
                  : plan.summary.left(lengthText(-made.off))}
            </span>
            <span>{plan.summary.segments(rows.length)}</span>
          </p>
          {made.why !== null && (
            <p className={styles.warning} data-testid="tool-off">
              {t.template.off[made.why](lengthText(Math.abs(made.off)))}
            </p>
          )}
          <PreviewRows
            rows={rows}
            before={null}
            whyHead={t.preview.brings}
            why={(id) => why(rows.find(({ segment }) => segment.id === id)?.segment)}
            lock={null}
            show={null}
          />
        </>
      )}
    </ToolDialog>
  );
}
