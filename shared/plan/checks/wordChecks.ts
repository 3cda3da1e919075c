import { assertNever } from '../../assertNever.ts';
import { type Finding, waiverOf, waiversOf } from '../../compliance/findings.ts';
import { placeKey } from '../../compliance/place.ts';
import { findingsIn, type ShowScan } from '../../compliance/scan.ts';
import type { TermLevel } from '../../compliance/terms.ts';
import type { ProductId, SegmentId } from '../../ids.ts';
import type { Show } from '../show.ts';
import { unskipped } from '../skip.ts';
import type { Check, Severity, Spot } from './check.ts';

const SEVERITY: Readonly<Record<TermLevel, Severity>> = { banned: 'error', doubtful: 'warning', hint: 'advice' };

/** Every word nobody has waived, with the first way to say it otherwise. */
export function wordChecks(show: Show, scan: ShowScan): readonly Check[] {
  const waivers = waiversOf(show.words.waivers);
  const holders = new Map<ProductId, SegmentId>();
  for (const segment of show.segments) for (const id of segment.productIds) if (!holders.has(id)) holders.set(id, segment.id);
  return findingsIn(show, scan)
    .filter((finding) => waiverOf(waivers, finding) === null)
    .map((finding) => {
      const [say] = finding.rule.say;
      return {
        key: `word:${placeKey(finding.place)}:${finding.start}:${finding.rule.term}`,
        group: 'words',
        severity: SEVERITY[finding.rule.level],
        problem: { type: 'word', finding },
        spot: spotOf(finding, holders),
        fix: say === undefined ? null : { type: 'replaceWord', finding, say },
      };
    });
}

/** Banned words that nobody answers for, in what the plan does not skip: what going to air asks about. */
export function openBanned(show: Show, scan: ShowScan): readonly Finding[] {
  const waivers = waiversOf(show.words.waivers);
  const spoken = { ...show, segments: unskipped(show.segments) };
  return findingsIn(spoken, scan).filter((finding) => finding.rule.level === 'banned' && waiverOf(waivers, finding) === null);
}

function spotOf({ place }: Finding, holders: ReadonlyMap<ProductId, SegmentId>): Spot {
  const field = placeKey(place);
  switch (place.type) {
    case 'showTitle':
    case 'theme':
      return { tab: 'show', segmentId: null, productId: null, field };
    case 'segmentTitle':
      return { tab: 'segment', segmentId: place.segmentId, productId: null, field };
    case 'script':
      return { tab: 'script', segmentId: place.segmentId, productId: null, field };
    case 'card':
      return { tab: 'product', segmentId: holders.get(place.productId) ?? null, productId: place.productId, field };
    default:
      return assertNever(place);
  }
}
