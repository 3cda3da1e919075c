import { ROLES } from '../../shared/plan/segment.ts';
import type { CrewMember } from '../../shared/plan/show.ts';
import { getBridge } from '../link/bridge.ts';
import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
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

/** The outputs that exist: for now the host's prompter, which can be opened from here. */
export function OutputList() {
  const t = useText().stage.ready;
  const outputs = useTake((link) => link.outputs);
  const display = outputs.displays.find((each) => each.id === outputs.prompter.displayId)?.label ?? '';
  return (
    <dl className={styles.list}>
      <div>
        <dt>{t.prompter}</dt>
        <dd data-ready={outputs.prompter.open} data-testid="output-prompter">
          <i className={styles.dot} data-on={outputs.prompter.open} aria-hidden="true" />
          {outputs.prompter.open ? (display === '' ? t.prompterOpen : t.onDisplay(display)) : t.prompterClosed}
          {!outputs.prompter.open && (
            <button
              type="button"
              className={styles.open}
              onClick={() => void getBridge().changeOutput('prompter', { type: 'show', open: true })}
            >
              {t.openPrompter}
            </button>
          )}
        </dd>
      </div>
    </dl>
  );
}
