import { ROLES } from '../../shared/plan/segment.ts';
import type { CrewMember } from '../../shared/plan/show.ts';
import { OUTPUT_NAMES } from '../../shared/wire/outputs.ts';
import { runAction } from '../hooks/actionStore.ts';
import { getBridge } from '../link/bridge.ts';
import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import { personOf } from './CrewFields.tsx';
import styles from './Readiness.module.css';

export function CrewList({ crew }: { readonly crew: readonly CrewMember[] }) {
  const { common, stage } = useText();
  return (
    <dl className={styles.list}>
      {ROLES.map((role) => {
        const person = personOf(crew, role);
        return (
          <div key={role}>
            <dt>{common.roles[role]}</dt>
            <dd data-missing={person === ''}>{person === '' ? stage.nobody : person}</dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What others look at: where each is shown, and the way to open it. */
export function OutputList() {
  const { common, stage } = useText();
  const t = stage.ready;
  const outputs = useTake((link) => link.outputs);
  // In a browser the other outputs are nobody's to open from here.
  const isOurs = useTake((link) => link.info?.host === 'electron');
  return (
    <>
      <dl className={styles.list}>
        {OUTPUT_NAMES.filter((name) => isOurs || name === 'prompter').map((name) => {
          const { open, displayId, blackSince } = outputs[name];
          const display = outputs.displays.find((each) => each.id === displayId)?.label ?? '';
          return (
            <div key={name}>
              <dt>{t.outputNames[name]}</dt>
              <dd data-ready={open} data-testid={`output-${name}`}>
                <i className={styles.dot} data-on={open} aria-hidden="true" />
                {open ? (display === '' ? t.outputOpen : t.onDisplay(display)) : t.outputClosed}
                {blackSince !== null && (
                  <>
                    <b data-testid={`output-${name}-black`}>{common.black.since(clockText(blackSince))}</b>
                    <button
                      type="button"
                      className={styles.open}
                      aria-label={`${common.black.back} ${t.outputNames[name]}`}
                      onClick={() => void getBridge().changeOutput(name, { type: 'black', black: false })}
                    >
                      {common.black.back}
                    </button>
                  </>
                )}
                {!open && (
                  <button
                    type="button"
                    className={styles.open}
                    aria-label={`${t.openOutput} ${t.outputNames[name]}`}
                    onClick={() => void getBridge().changeOutput(name, { type: 'show', open: true })}
                  >
                    {t.openOutput}
                  </button>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {isOurs && (
        <button type="button" className={styles.handOver} data-testid="to-displays" onClick={() => runAction('displays')}>
          {t.toDisplays}
        </button>
      )}
    </>
  );
}
