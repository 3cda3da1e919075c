/** Who wants the next input for a key of somebody's, before it can do anything. */
let learner: ((keys: string) => void) | null = null;

/** Hands the next input over; returns the way to stop. */
export function learnInput(hear: (keys: string) => void): () => void {
  learner = hear;
  return () => {
    if (learner === hear) learner = null;
  };
}

/** true: it was learnt, and does nothing else. */
export function takeLearnt(keys: string): boolean {
  if (learner === null) return false;
  learner(keys);
  return true;
}
