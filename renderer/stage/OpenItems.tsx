import { lazy, Suspense } from 'react';
import { isOpen } from '../../shared/plan/checklist/item.ts';
import type { Show } from '../../shared/plan/show.ts';

// Behind the first picture: a start must not wait for the words of a list that most moments do not show.
const OpenItemList = lazy(() => import('./OpenItemList.tsx').then(({ OpenItemList }) => ({ default: OpenItemList })));

/** What the pre-show checklist still has open; nothing when there is nothing open. It holds nobody back. */
export function OpenItems({ show }: { readonly show: Show }) {
  if (!show.checklist.some(isOpen)) return null;
  return (
    <Suspense fallback={null}>
      <OpenItemList show={show} />
    </Suspense>
  );
}
