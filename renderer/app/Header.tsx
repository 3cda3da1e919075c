import { CircleHelp } from 'lucide-react';
import { plannedEnd } from '../../shared/plan/frozen.ts';
import { useKeyText } from '../hooks/useKeyText.ts';
import { useLibrary } from '../library/libraryStore.ts';
import { useTake } from '../link/takeStore.ts';
import { useWallClock } from '../link/useTiming.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useLanguage, useText } from '../ui/text.ts';
import { clockText, shortClock, weekdayText } from '../ui/wall.ts';
import { BlackPill } from './BlackPill.tsx';
import styles from './Header.module.css';
import { LinkPill } from './LinkPill.tsx';
import { PrompterPill } from './PrompterPill.tsx';
import { RoomNav } from './RoomNav.tsx';
import { SavedPill } from './SavedPill.tsx';
import { toggleLanguage } from './useAppActions.ts';

export function Header({ onHelp }: { readonly onHelp: () => void }) {
  const { common } = useText();
  const keys = useKeyText()('help');
  const help = keys === null ? common.header.help : common.header.helpKeys(keys);
  return (
    <header className={styles.header}>
      <div className={styles.side}>
        <span className={styles.mark} title={common.product}>
          {common.mark}
        </span>
        <ShowName />
      </div>
      <RoomNav />
      <div className={styles.end}>
        <LinkPill />
        <SavedPill />
        <BlackPill />
        <PrompterPill />
        <button type="button" className={styles.language} title={common.header.toOther} data-testid="language" onClick={toggleLanguage}>
          {common.header.otherLanguage}
        </button>
        <IconButton size="s" label={help} onClick={onHelp}>
          <CircleHelp size={16} />
        </IconButton>
        <WallClock />
      </div>
    </header>
  );
}

/** The open take's show while there is one: that is what is on air, whatever the library shows. */
function ShowName() {
  const { header } = useText().common;
  const language = useLanguage();
  const show = useLibrary((library) => library.show);
  const plan = useTake((link) => link.take?.plan ?? null);
  if (plan === null && show === null) return <span className={styles.when}>{header.noShow}</span>;
  const title = plan?.title ?? show?.title ?? '';
  const start = plan?.plannedStart ?? show?.plannedStart;
  const end = plan?.plannedEnd ?? (show === null ? undefined : plannedEnd(show.plannedStart, show.segments));
  return (
    <>
      <span className={styles.title} data-testid="show-title" title={title}>
        {title}
      </span>
      {start !== undefined && end !== undefined && (
        <span className={styles.when}>{header.window(weekdayText(start, language), shortClock(start), shortClock(end))}</span>
      )}
    </>
  );
}

function WallClock() {
  const { header } = useText().common;
  return (
    <time className={styles.clock} title={header.wallClock} data-testid="wall-clock">
      {clockText(useWallClock())}
    </time>
  );
}
