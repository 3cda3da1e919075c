import { openItems } from '../../../shared/plan/checklist/item.ts';
import { ROLES, type Segment } from '../../../shared/plan/segment.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { unskipped } from '../../../shared/plan/skip.ts';
import { scriptCount } from '../../../shared/plan/speaking.ts';
import { overOf } from '../../../shared/plan/speech.ts';

export type CheckName = 'scripts' | 'fit' | 'prices' | 'links' | 'samples' | 'crew' | 'checklist';

/** One thing that ought to stand before going to air. `open` names what does not; nothing here holds anybody back. */
export interface ReadyCheck {
  readonly name: CheckName;
  readonly all: number;
  readonly open: readonly string[];
}

/** What the show itself knows about being ready, in the order of how long it takes to mend. Checks of nothing are left out. */
export function readyChecks(show: Show, roleName: (role: (typeof ROLES)[number]) => string): readonly ReadyCheck[] {
  const spoken = unskipped(show.segments).filter((segment) => segment.kind !== 'buffer');
  const written = spoken.filter((segment) => scriptCount(segment.script) > 0);
  const named = new Set(show.crew.filter((member) => member.person.trim() !== '').map((member) => member.role));
  const products = (name: CheckName, isOpen: (product: Show['products'][number]) => boolean): ReadyCheck => ({
    name,
    all: show.products.length,
    open: show.products.filter(isOpen).map((product) => (product.shortName === '' ? product.name : product.shortName)),
  });
  const checks: readonly ReadyCheck[] = [
    { name: 'scripts', all: spoken.length, open: spoken.filter((segment) => !written.includes(segment)).map(titleOf) },
    { name: 'fit', all: written.length, open: written.filter((segment) => isTooLong(segment, show)).map(titleOf) },
    products('prices', (product) => product.price === null),
    products('links', (product) => product.linkNumber === null),
    products('samples', (product) => !product.sampleReady),
    { name: 'checklist', all: show.checklist.length, open: openItems(show.checklist).map((item) => item.text) },
    { name: 'crew', all: ROLES.length, open: ROLES.filter((role) => !named.has(role)).map(roleName) },
  ];
  return checks.filter((check) => check.all > 0);
}

const titleOf = (segment: Segment): string => segment.title;

const isTooLong = (segment: Segment, show: Show): boolean => overOf(segment, show) > 0;
