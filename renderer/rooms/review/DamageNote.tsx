import { ShieldAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TakeId } from '../../../shared/ids.ts';
import type { ChainHead, JournalDamage } from '../../../shared/wire/frame.ts';
import { getBridge } from '../../link/bridge.ts';
import { damageDetail } from '../../ui/damageWords.ts';
import { useText } from '../../ui/text.ts';
import styles from './DamageNote.module.css';

/** Says when this take's log is damaged, or no longer what was kept of it. `kept`: its head in the library. */
export function DamageNote({ takeId, kept }: { readonly takeId: TakeId; readonly kept: ChainHead | null }) {
  const { damages } = useText().reasons;
  const damage = useDamage(takeId, kept);
  if (damage === null) return null;
  return (
    <p className={styles.note} role="alert" data-testid="review-damage">
      <ShieldAlert size={15} aria-hidden />
      <b>{damages[damage.type]}</b>
      <span>{damageDetail(damage, damages)}</span>
    </p>
  );
}

/** null also while it is being looked at, and when the host cannot be asked: then nothing is known against the log. */
function useDamage(takeId: TakeId, kept: ChainHead | null): JournalDamage | null {
  const [damage, setDamage] = useState<JournalDamage | null>(null);
  const [seq, sum] = [kept?.seq ?? null, kept?.sum ?? null];
  useEffect(() => {
    let gone = false;
    getBridge()
      .checkTake(takeId, seq === null || sum === null ? null : { seq, sum })
      .then(
        (found) => !gone && setDamage(found),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [takeId, seq, sum]);
  return damage;
}
