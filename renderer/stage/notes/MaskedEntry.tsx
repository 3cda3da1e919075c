import { maskNumbers } from '../../../shared/take/records/maskNumbers.ts';
import { Entry } from '../products/Entry.tsx';

interface MaskedEntryProps {
  readonly label: string;
  readonly value: string;
  /** The first one has the cursor. */
  readonly first: boolean;
  readonly testId: string;
  readonly onChange: (value: string) => void;
}

/** A line of words in which a telephone number is masked with its last digit: it is in no field, draft or undo either. */
export const MaskedEntry = ({ onChange, ...props }: MaskedEntryProps) => (
  <Entry {...props} kind="text" hint="" onChange={(value) => onChange(maskNumbers(value))} />
);
