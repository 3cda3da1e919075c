import { ROLES } from '../../shared/plan/segment.ts';
import type { CrewMember } from '../../shared/plan/show.ts';
import { isOnePerson } from '../../shared/take/crew.ts';
import { useText } from '../ui/text.ts';
import { personOf } from './CrewFields.tsx';
import styles from './Readiness.module.css';

/** Says where one person fills several roles: what they confirm to themselves counts as confirmed by one (semantics.md §4 Crew). */
export function SharedRoles({ crew }: { readonly crew: readonly CrewMember[] }) {
  const { common, stage } = useText();
  const t = stage.crew;
  const shared = ROLES.map((role) => personOf(crew, role).trim())
    .filter((person, index, all) => all.indexOf(person) === index)
    .map((person) => ({ person, roles: ROLES.filter((role) => isOnePerson(personOf(crew, role), person)) }))
    .filter(({ roles }) => roles.length > 1);
  if (shared.length === 0) return null;
  return (
    <p className={styles.shared} data-testid="shared-roles">
      {shared.map(({ person, roles }) => t.fills(person, roles.map((role) => common.roles[role]).join(t.listMark))).join(t.sentence)}
      {t.alone}
    </p>
  );
}
