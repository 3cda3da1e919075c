import { placeKey } from '../../compliance/place.ts';
import type { OpenHole, ShowScan } from '../../compliance/scan.ts';
import type { ProductId } from '../../ids.ts';
import type { Segment } from '../segment.ts';
import type { Show } from '../show.ts';
import { cardOf, type Variable } from '../variables.ts';
import type { Check, Spot } from './check.ts';
import { rowSpot } from './timeChecks.ts';

/** The card's field that fills a variable. */
const FIELDS: Readonly<Record<Variable, string>> = { price: 'price', stock: 'stock', link: 'linkNumber' };

/**
 * Variables in scripts that nothing fills: one line a card for what it does not tell, one a row that has no card, and
 * one for braces around what is no variable.
 */
export function variableChecks(show: Show, scan: ShowScan): readonly Check[] {
  const cards = new Map<ProductId, { readonly spot: Spot; readonly open: OpenHole[] }>();
  const rows = show.segments.flatMap((segment) => {
    const open = scan.segments.get(segment.id)?.open ?? [];
    if (open.length === 0) return [];
    const unfilled = open.filter(({ hole }) => hole.variable !== null);
    const unknown = open.filter(({ hole }) => hole.variable === null);
    const card = cardOf(segment, show.products);
    if (card === null)
      return [...line('unfilled', segment.id, unfilled, inScript), ...line('unknownVariable', segment.id, unknown, inScript)];
    const [first] = unfilled;
    const spot = { tab: 'product', segmentId: segment.id, productId: card.id, field: FIELDS[first?.hole.variable ?? 'price'] } as const;
    const known = cards.get(card.id) ?? { spot, open: [] };
    known.open.push(...unfilled);
    if (first !== undefined) cards.set(card.id, known);
    return line('unknownVariable', segment.id, unknown, inScript);

    function inScript({ blockId }: OpenHole): Spot {
      return scriptSpot(segment, blockId);
    }
  });
  return [...[...cards].flatMap(([id, { spot, open }]) => line('unfilled', id, open, () => spot)), ...rows];
}

const scriptSpot = (segment: Segment, blockId: string): Spot =>
  rowSpot(segment, 'script', placeKey({ type: 'script', segmentId: segment.id, blockId }));

function line(
  type: 'unfilled' | 'unknownVariable',
  owner: string,
  open: readonly OpenHole[],
  spotOf: (first: OpenHole) => Spot,
): readonly Check[] {
  const [first] = open;
  if (first === undefined) return [];
  const names = [...new Set(open.map(({ hole }) => hole.name))];
  return [
    {
      key: `${type}:${owner}`,
      group: 'products',
      severity: type === 'unfilled' ? 'error' : 'warning',
      problem: { type, names },
      spot: spotOf(first),
      fix: null,
    },
  ];
}
