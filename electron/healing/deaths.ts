const WITHIN = 60_000;
/** The page that dies for the third time within a minute will die again. */
const TOO_MANY = 3;
/** Between deaths of the plain page, so that a machine that can start no page at all is not kept busy. */
const PLAIN_PAUSE = 1_000;

export interface Cure {
  readonly page: 'full' | 'plain';
  /** How long to wait before it is opened, in ms. */
  readonly pause: number;
}

/** How a window comes back whose page died at `deaths` (steady ms, oldest first, the last one just now). */
export function cureFor(deaths: readonly number[]): Cure {
  const now = deaths.at(-1) ?? 0;
  const recent = deaths.filter((at) => now - at < WITHIN).length;
  return recent < TOO_MANY ? { page: 'full', pause: 0 } : { page: 'plain', pause: recent === TOO_MANY ? 0 : PLAIN_PAUSE };
}
