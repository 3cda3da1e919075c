import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useKeys } from '../hooks/useKeys.ts';
import { usePads } from '../hooks/usePads.ts';
import { useTake } from '../link/takeStore.ts';
import { NoticeRegion } from '../ui/Notice.tsx';
import { useText } from '../ui/text.ts';
import { AskCard } from './AskCard.tsx';
import styles from './Control.module.css';
import { Header } from './Header.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { KnownShowDialog } from './KnownShowDialog.tsx';
import { hearPad, sayPadHeld } from './keys/hearInputs.ts';
import { LinkBanner } from './LinkBanner.tsx';
import { NewShowDialog } from './NewShowDialog.tsx';
import { OnAirStrip } from './OnAirStrip.tsx';
import { PaletteDoor } from './palette/PaletteDoor.tsx';
import { RecoveryBanner } from './RecoveryBanner.tsx';
import { RoomView } from './RoomView.tsx';
import { useRoom } from './roomStore.ts';
import { ShutPage } from './ShutPage.tsx';
import { SleepBanner } from './SleepBanner.tsx';
import { StartFault } from './StartFault.tsx';
import { StartModeBanner } from './StartModeBanner.tsx';
import { startStore } from './startStore.ts';
import { useAppActions } from './useAppActions.ts';
import { useMenuContext } from './useMenuContext.ts';

/** Asked for rarely: not part of the start. */
const BackupDialog = lazy(() => import('./backups/BackupDialog.tsx').then(({ BackupDialog }) => ({ default: BackupDialog })));
const DisplayDialog = lazy(() => import('./displays/DisplayDialog.tsx').then(({ DisplayDialog }) => ({ default: DisplayDialog })));
const KeysDialog = lazy(() => import('./keys/KeysDialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })));
/** In ms. */
const PATIENCE = 200;

/** The director's window: one frame around the rooms. */
export function Control() {
  const t = useText();
  const start = useStore(startStore, (state) => state.start);
  const room = useRoom();
  const shut = useTake((link) => link.shut);
  const [asking, setAsking] = useState<'new' | 'help' | 'backups' | 'displays' | 'keys' | 'palette' | null>(null);
  const isSlow = useIsSlow();
  const close = useCallback(() => setAsking(null), []);
  const askKeys = useCallback(() => setAsking('keys'), []);
  useKeys();
  usePads(hearPad, sayPadHeld);
  useMenuContext(start.type === 'open');
  useAppActions({
    askNew: () => setAsking('new'),
    askHelp: () => setAsking('help'),
    askBackups: () => setAsking('backups'),
    askDisplays: () => setAsking('displays'),
    askKeys,
    askPalette: () => setAsking('palette'),
  });
  useEffect(() => {
    // Review is read like paper; the rooms that run a show stay dark.
    document.documentElement.dataset['theme'] = room === 'review' ? 'light' : 'dark';
  }, [room]);

  // Restarted: what was on screen stays there, under a line that says so.
  if (shut !== null && shut.reason !== 'restarted') return <ShutPage shut={shut} />;
  if (start.type === 'opening' && !isSlow) return null;
  if (start.type === 'failed') return <StartFault detail={start.detail} />;
  return (
    <div className={styles.frame} data-ready={start.type === 'open'}>
      <Header onHelp={() => setAsking('help')} />
      <OnAirStrip />
      <div className={styles.banners} data-part>
        <RecoveryBanner />
        <SleepBanner />
        <StartModeBanner />
        <LinkBanner />
      </div>
      <main className={styles.room} aria-label={t.common.rooms[room]} data-testid={`in-${room}`}>
        {start.type === 'open' && <RoomView room={room} />}
      </main>
      <AskCard />
      <NoticeRegion />
      <NewShowDialog open={asking === 'new'} onClose={close} />
      <HelpSheet open={asking === 'help'} onClose={close} onKeys={askKeys} />
      <KnownShowDialog />
      {asking === 'palette' && <PaletteDoor onClose={close} />}
      <Suspense fallback={null}>
        {asking === 'backups' && <BackupDialog onClose={close} />}
        {asking === 'keys' && <KeysDialog from={room === 'plan' ? 'plan' : room === 'review' ? 'everywhere' : 'stage'} onClose={close} />}
        {asking === 'displays' && <DisplayDialog onClose={close} />}
      </Suspense>
    </div>
  );
}

/** A start that takes no time is drawn once, whole; one that does shows its frame meanwhile. */
function useIsSlow(): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isSlow;
}
