import { sameScript } from '../../../shared/plan/keptScripts.ts';
import { diffScripts } from '../../../shared/plan/scriptDiff.ts';
import type { Report } from '../../../shared/review/report.ts';
import { type ScriptEdit, scriptEdits } from '../../../shared/review/scriptEdits.ts';
import { libraryStore, useLibrary } from '../../library/libraryStore.ts';
import { edit } from '../../library/showEdits.ts';
import { keepVersion } from '../../library/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { useText } from '../../ui/text.ts';
import { Card } from './Card.tsx';
import styles from './ScriptEditList.module.css';

/** What was read out in other words than planned, each offered to the plan of the open show: one step of undo, and what stood there is a version. */
export function ScriptEditList({ report }: { readonly report: Report }) {
  const t = useText().review.scripts;
  const edits = scriptEdits(report);
  if (edits.length === 0) return null;
  return (
    <Card title={t.heading} note={t.count(edits.length)}>
      <ol className={styles.list}>
        {edits.map((each) => (
          <Edited key={each.segmentId} edit={each} />
        ))}
      </ol>
    </Card>
  );
}

function Edited({ edit: each }: { readonly edit: ScriptEdit }) {
  const t = useText().review.scripts;
  const segment = useLibrary(({ show }) => show?.segments.find(({ id }) => id === each.segmentId) ?? null);
  const isTaken = segment !== null && sameScript(segment.script, each.spoken);
  const isOther = segment !== null && !isTaken && !sameScript(segment.script, each.planned);
  return (
    <li data-testid="review-script-edit" data-segment-id={each.segmentId}>
      <div className={styles.head}>
        <b>{each.title}</b>
        {isOther && <span className={styles.note}>{t.changedSince}</span>}
        {segment === null && <span className={styles.note}>{t.gone}</span>}
        {isTaken && <span className={styles.note}>{t.taken}</span>}
        {segment !== null && !isTaken && (
          <Button size="s" data-testid="take-script-edit" onClick={() => void take(each)}>
            {t.take}
          </Button>
        )}
      </div>
      {diffScripts(each.planned, each.spoken)
        .filter(({ parts }) => parts.some(({ type }) => type !== 'same'))
        .map(({ block, parts }) => (
          <p key={block.id} className={styles.words}>
            {parts.map(({ type, text }, index) => {
              const key = `${index} ${type}`;
              if (type === 'added') return <ins key={key}>{text}</ins>;
              if (type === 'removed') return <del key={key}>{text}</del>;
              return <span key={key}>{around(text, index === 0, index === parts.length - 1)}</span>;
            })}
          </p>
        ))}
    </li>
  );
}

/** Characters of what stayed that are shown beside what did not. */
const BESIDE = 14;

function around(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * BESIDE) return text;
  return `${isFirst ? '' : text.slice(0, BESIDE)}…${isLast ? '' : text.slice(-BESIDE)}`;
}

async function take({ segmentId, spoken }: ScriptEdit): Promise<void> {
  const { show } = libraryStore.getState();
  const segment = show?.segments.find(({ id }) => id === segmentId);
  if (show === null || segment === undefined) return;
  const isKept = await keepVersion({ showId: show.id, segmentId, script: segment.script, name: null, cause: 'restore' });
  if (!isKept || libraryStore.getState().show?.id !== show.id) return;
  edit('script', (now) => ({
    ...now,
    segments: now.segments.map((each) => (each.id === segmentId ? { ...each, script: spoken } : each)),
  }));
}
