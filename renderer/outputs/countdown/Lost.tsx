import { useTake } from '../../link/takeStore.ts';
import { useStale } from '../../link/useStale.ts';
import { classes } from '../../ui/classes.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Countdown.module.css';

export const useIsCut = (): boolean => useTake(({ link }) => link !== 'live');

/** Without a link: that everything is reckoned on from the last state. Said once; the seconds are for who sees them. */
export function Lost({ className }: { readonly className: string | undefined }) {
  const { countdown: t } = useOutputText();
  const stale = useStale();
  return (
    <div className={classes(className, styles.lost)} role="status">
      <span className="visually-hidden">{t.lost}</span>
      <b aria-hidden="true" data-testid="countdown-lost">
        {stale === null ? t.lost : t.stale(stale)}
      </b>
    </div>
  );
}
