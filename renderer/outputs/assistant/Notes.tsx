import { lazy, Suspense } from 'react';
import type { TakeState } from '../../../shared/take/state.ts';
import styles from './Assistant.module.css';

// Behind the first picture: a phone that has just been unlocked shows the product first.
const NoteDesk = lazy(() => import('../../stage/notes/NoteDesk.tsx').then(({ NoteDesk }) => ({ default: NoteDesk })));
const Checklist = lazy(() => import('./Checklist.tsx').then(({ Checklist }) => ({ default: Checklist })));

/** Leads, comments and corrections by thumb, and what of the checklist is still open. */
export const Notes = ({ take }: { readonly take: TakeState }) => (
  <Suspense fallback={null}>
    <section className={styles.card}>
      <NoteDesk take={take} byThumb onAsk={() => {}} />
    </section>
    <Checklist take={take} />
  </Suspense>
);
