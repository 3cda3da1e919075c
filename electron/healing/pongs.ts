/** Beats go out ten times a second: three seconds. */
const UNANSWERED = 30;
/** A page that is still loading may take longer. */
const UNANSWERED_AT_FIRST = 150;

/** Whether a page still answers. Beats are counted, not time: when the main process itself stood still, nobody is to blame. */
export interface Pongs {
  /** A beat went out; true when too many stand without an answer. */
  readonly sent: () => boolean;
  readonly heard: () => void;
  /** Another page is being loaded. */
  readonly again: () => void;
}

export function countPongs(): Pongs {
  let unanswered = 0;
  let limit = UNANSWERED_AT_FIRST;
  return {
    sent: () => {
      unanswered += 1;
      return unanswered > limit;
    },
    heard: () => {
      unanswered = 0;
      limit = UNANSWERED;
    },
    again: () => {
      unanswered = 0;
      limit = UNANSWERED_AT_FIRST;
    },
  };
}
