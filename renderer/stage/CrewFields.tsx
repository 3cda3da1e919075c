import { withPerson } from '../../shared/plan/hostPaces.ts';
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
