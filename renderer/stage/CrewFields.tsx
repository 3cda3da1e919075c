import { type CrewRole, ROLES } from '../../shared/plan/segment.ts';
import type { CrewMember } from '../../shared/plan/show.ts';
import { Field } from '../ui/Field.tsx';
import { useText } from '../ui/text.ts';
import styles from './GoToAir.module.css';

export interface CrewFieldsProps {
  readonly crew: readonly CrewMember[];
  readonly onChange: (crew: readonly CrewMember[]) => void;
}

export const personOf = (crew: readonly CrewMember[], role: CrewRole): string => crew.find((member) => member.role === role)?.person ?? '';

/** Who stands in which role. An empty name means that nobody does, and is left out of the take. */
const withPerson = (crew: readonly CrewMember[], role: CrewRole, person: string): readonly CrewMember[] =>
  ROLES.map((each) => ({ role: each, person: each === role ? person : personOf(crew, each) })).filter(
    (member) => member.person.trim() !== '',
  );

export function CrewFields({ crew, onChange }: CrewFieldsProps) {
  const t = useText();
  return (
    <div className={styles.crew}>
      {ROLES.map((role) => (
        <Field key={role} label={t.common.roles[role]}>
          <input
            value={personOf(crew, role)}
            placeholder={t.stage.nobody}
            maxLength={40}
            data-testid={`crew-${role}`}
            onChange={(event) => onChange(withPerson(crew, role, event.target.value))}
          />
        </Field>
      ))}
    </div>
  );
}
