import { ROLES } from '../segment.ts';
import type { Show } from '../show.ts';
import type { Check, Problem, SellerFact, Severity, Spot } from './check.ts';

/** Characters of a title that a platform's list shows whole; counted as people count them. */
const LONGEST_TITLE = 10;

const check = (severity: Severity, problem: Problem, field: string): Check => ({
  key: problem.type,
  group: 'show',
  severity,
  problem,
  spot: { tab: 'show', segmentId: null, productId: null, field },
  fix: null,
});

/** Title, cover, who sells and whether the host was reported (domain.md §4.1 P01, P02, P21). */
export function showChecks({ title, disclosure }: Show): readonly Check[] {
  const count = [...title.trim()].length;
  const facts = (['seller', 'sellerAddress', 'sellerContact'] satisfies readonly SellerFact[]).filter(
    (fact) => disclosure[fact].trim() === '',
  );
  const { cover } = disclosure;
  return [
    ...(count === 0 ? [check('error', { type: 'noTitle' }, 'showTitle')] : []),
    ...(count > LONGEST_TITLE ? [check('warning', { type: 'titleLong', count, limit: LONGEST_TITLE }, 'showTitle')] : []),
    ...(cover === null ? [check('advice', { type: 'noCover' }, 'cover')] : []),
    ...(cover !== null && cover.width !== cover.height
      ? [check('warning', { type: 'coverNotSquare', width: cover.width, height: cover.height }, 'cover')]
      : []),
    ...(facts.length > 0 ? [check('warning', { type: 'noSeller', facts }, facts[0] ?? 'seller')] : []),
    ...(disclosure.hostReported ? [] : [check('warning', { type: 'hostNotReported' }, 'hostReported')]),
  ];
}

/** Roles that rows were given to and nobody holds. */
export const crewChecks = ({ segments, crew }: Show): readonly Check[] =>
  ROLES.flatMap((role) => {
    const rows = segments.filter((segment) => segment.owner === role).length;
    if (rows === 0 || crew.some((member) => member.role === role && member.person.trim() !== '')) return [];
    const spot: Spot = { tab: 'show', segmentId: null, productId: null, field: `crew:${role}` };
    return [
      { key: `role:${role}`, group: 'crew', severity: 'warning', problem: { type: 'roleUnheld', role, rows }, spot, fix: null } as const,
    ];
  });
