import { Trash2 } from 'lucide-react';
import { lengthText } from '../../../../shared/text/format.ts';
import { later } from '../../../../shared/time.ts';
import { useLibrary } from '../../../library/libraryStore.ts';
import { deleteShow, selectShow } from '../../../library/showEdits.ts';
import type { ShowHead } from '../../../library/showRepository.ts';
import { useLanguage, useText } from '../../../ui/text.ts';
import { dayText, shortClock } from '../../../ui/wall.ts';
import { select } from '../planView.ts';
import styles from './shows.module.css';
import { useShowStates } from './useShowStates.ts';

/** The library's shows, newest first. */
export function ShowList() {
  const { plan: t } = useText();
  const shows = useLibrary((library) => library.shows);
  const open = useLibrary((library) => library.show);
  const stateOf = useShowStates();
  return (
    <section className={styles.list} aria-label={t.shows.heading}>
      <h2 className={styles.head}>
        {t.shows.heading}
        <span>{shows.length}</span>
      </h2>
      <div className={styles.scroll}>
        {shows.length === 0 && (
          <p className={styles.none}>
            <b>{t.shows.none}</b>
            {t.shows.noneHint}
          </p>
        )}
        {shows.map((head) => {
          const isOpen = head.id === open?.id;
          // The open show is newer than the list, which follows the disk.
          const title = isOpen ? open.title : head.title;
          const state = stateOf(head.id);
          return (
            <div key={head.id} className={`${styles.show} ${isOpen ? styles.open : ''}`} data-testid="show-item" data-state={state}>
              <button
                type="button"
                aria-current={isOpen}
                onClick={() => {
                  select(null);
                  void selectShow(head.id);
                }}
              >
                <span className={styles.name}>
                  <b title={title}>{title}</b>
                  <em>{t.shows.states[state]}</em>
                </span>
                <span>
                  <ShowTimes head={isOpen ? { ...head, plannedStart: open.plannedStart } : head} />
                </span>
              </button>
              <button
                type="button"
                className={styles.remove}
                aria-label={t.shows.remove(title)}
                title={t.shows.remove(title)}
                onClick={() => void deleteShow(head.id)}
              >
                <Trash2 size={13} />
              </button>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function ShowTimes({ head }: { readonly head: ShowHead }) {
  const language = useLanguage();
  const end = later(head.plannedStart, head.length);
  return (
    <>
      <em>
        {dayText(head.plannedStart, language)} {shortClock(head.plannedStart)}–{shortClock(end)}
      </em>
      <em>{lengthText(head.length)}</em>
    </>
  );
}
