import { type CrewRole, ROLES } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { Field } from '../../../ui/Field.tsx';
import { useText } from '../../../ui/text.ts';
import { changeShow } from '../planEdits.ts';
import { BurstArea, BurstField } from './BurstField.tsx';
import { CommitField } from './CommitField.tsx';
import styles from './inspector.module.css';
import { readCount } from './readers.ts';
import { dayEntry, readStart } from './showStart.ts';

/** What belongs to the show as a whole. */
export function ShowTab({ show }: { readonly show: Show }) {
  const { plan: t, common } = useText();
  const people = (role: CrewRole, person: string) =>
    ROLES.flatMap((each) => {
      const name = each === role ? person.trim() : (show.crew.find((member) => member.role === each)?.person ?? '');
      return name === '' ? [] : [{ role: each, person: name }];
    });
  return (
    <div className={styles.fields}>
      <BurstField
        label={t.show.title}
        value={show.title}
        draft={`show-title:${show.id}`}
        commit={(title) => changeShow('title', { title: title.trim() })}
        testId="edit-show-title"
      />
      <BurstArea label={t.show.theme} value={show.theme} commit={(theme) => changeShow('show', { theme })} />
      <Field label={t.show.start} hint={show.segments.some((segment) => segment.hardStart !== null) ? t.show.keepsPins : undefined}>
        <input
          type="datetime-local"
          value={dayEntry(show.plannedStart)}
          onChange={(event) => {
            const start = readStart(event.target.value);
            if (start !== null) changeShow('start', { plannedStart: start });
          }}
          data-testid="show-start"
        />
      </Field>
      <CommitField
        label={`${t.show.pace}（${t.show.paceUnit}）`}
        value={String(show.hostPace)}
        check={(text) => ((readCount(text) ?? 0) > 0 ? null : t.product.badCount)}
        commit={(text) => changeShow('show', { hostPace: readCount(text) ?? show.hostPace })}
      />
      <div className={styles.group}>
        <h3 className={styles.groupHead}>{t.show.crew}</h3>
        <div className={styles.two}>
          {ROLES.map((role) => (
            <BurstField
              key={role}
              label={common.roles[role]}
              value={show.crew.find((member) => member.role === role)?.person ?? ''}
              placeholder={t.show.person}
              commit={(person) => changeShow('crew', { crew: people(role, person) })}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
