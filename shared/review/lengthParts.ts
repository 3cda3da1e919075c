export interface LengthParts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Hours, minutes and whole seconds of a length in ms, its sign left out: a word says it. */
export function lengthParts(ms: number): LengthParts {
  const all = Math.round(Math.abs(ms) / 1000);
  return { hours: Math.floor(all / 3600), minutes: Math.floor((all % 3600) / 60), seconds: all % 60 };
}
