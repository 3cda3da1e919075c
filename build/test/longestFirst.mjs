import { relative } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { root } from '../paths.mjs';

/** Files of a minute or near it, longest first. By itself the runner goes by their size, and the shortest file kills twenty times. */
const LONG = ['kill', 'library', 'keys', 'fullShow', 'clumsy', 'faults', 'sheets', 'oddShows', 'healingRestarts'];

/** Long files begin first: with two at a time, one that began last would end alone. */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    const place = ({ moduleId }) => {
      const at = LONG.indexOf(relative(`${root}/tests/e2e`, moduleId).replace('.test.ts', ''));
      return at === -1 ? LONG.length : at;
    };
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => place(one) - place(other));
  }
}
