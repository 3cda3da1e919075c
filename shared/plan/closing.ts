import { type Millis, minutes } from '../time.ts';

/** Least closing of a show by the template it came from: a shop's return round needs longer (semantics.md §4 Protected closing). */
export const closingMinOf = (template: string): Millis => (template.startsWith('ec_') ? minutes(15) : minutes(10));
