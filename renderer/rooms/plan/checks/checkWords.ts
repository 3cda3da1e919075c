import { assertNever } from '../../../../shared/assertNever.ts';
import type { Check, Fix, Problem } from '../../../../shared/plan/checks/check.ts';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import type { Texts } from '../../../../shared/text/texts.ts';
import { later } from '../../../../shared/time.ts';
import { clockText, shortClock } from '../../../ui/wall.ts';

/** What is wrong, in one line. */
export function problemText(problem: Problem, { checks, common, plan }: Texts): string {
  const t = checks.problems;
  switch (problem.type) {
    case 'gap':
      return t.gap(lengthText(problem.length));
    case 'overlap':
    case 'overTarget':
    case 'underTarget':
    case 'scriptOver':
      return t[problem.type](lengthText(problem.by));
    case 'phaseOver':
      return t.phaseOver(common.phases[problem.phase], lengthText(problem.by));
    case 'stepOver':
      return t.stepOver(plan.steps[problem.step], lengthText(problem.by));
    case 'unfilled':
      return t.unfilled(problem.names.map(braced).join(checks.listJoin));
    case 'unknownVariable':
      return t.unknownVariable(problem.names.map(braced).join(checks.listJoin));
    case 'tierOrder':
      return t.tierOrder(common.tierNames[problem.tier]);
    case 'profitShare':
      return t.profitShare(problem.percent, problem.target);
    case 'hookGap':
      return t.hookGap(shortClock(problem.start), shortClock(problem.end), Math.floor(problem.length / 60_000));
    case 'missing':
      return t.missing(problem.facts.map((fact) => checks.facts[fact]).join(checks.listJoin));
    case 'duplicateLink':
      return t.duplicateLink(problem.link, problem.other);
    case 'lowStock':
      return t.lowStock(problem.stock);
    case 'titleLong':
      return t.titleLong(problem.count, problem.limit);
    case 'coverNotSquare':
      return t.coverNotSquare(problem.width, problem.height);
    case 'noSeller':
      return t.noSeller(problem.facts.map((fact) => checks.sellerFacts[fact]).join(checks.listJoin));
    case 'roleUnheld':
      return t.roleUnheld(common.roles[problem.role], problem.rows);
    case 'unaudited':
      return t.unaudited(problem.cards, checks.auditSteps[problem.step]);
    case 'word':
      return t.word(checks.levels[problem.finding.rule.level], problem.finding.word);
    case 'noProduct':
    case 'soldOut':
    case 'noPermit':
    case 'noTitle':
    case 'noCover':
    case 'hostNotReported':
      return t[problem.type];
    default:
      return assertNever(problem);
  }
}

const braced = (name: string): string => `{${name}}`;

/** Where it is: the row with its number, the card, or the show; for a word its sentence. */
export function placeText({ spot, problem }: Check, show: Show, { checks, common, plan }: Texts): string {
  const index = show.segments.findIndex((segment) => segment.id === spot.segmentId);
  const segment = show.segments[index];
  const product = show.products.find((each) => each.id === spot.productId);
  const name = product === undefined ? '' : product.shortName === '' ? product.name : product.shortName;
  if (problem.type === 'phaseOver') return checks.phase(common.phases[problem.phase]);
  const where =
    product !== undefined
      ? checks.card(name)
      : segment === undefined
        ? spot.field === null
          ? checks.wholeShow
          : plan.inspector.tabs.show
        : `${index + 1} · ${segment.title === '' ? plan.grid.noTitle : segment.title}`;
  return problem.type === 'word' ? `${where} · ${problem.finding.sentence}` : where;
}

/** A fix as its button says it, and as its hint says what will be done. `rows` are the plan's. */
export function fixText(fix: Fix, rows: readonly PlanRow[], { checks }: Texts): { readonly label: string; readonly hint: string } {
  const { fixes, fixHints } = checks;
  switch (fix.type) {
    case 'fillGap':
      return { label: fixes.fillGap, hint: fixHints.fillGap(lengthText(fix.length)) };
    case 'unpin':
      return { label: fixes.unpin, hint: fixHints.unpin };
    case 'payFromBuffers':
      return { label: fixes.payFromBuffers, hint: fixHints.payFromBuffers(lengthText(fix.by)) };
    case 'lengthen': {
      const name = fix.fromBuffer ? 'lengthenFromBuffer' : 'lengthen';
      return { label: fixes[name], hint: fixHints[name](lengthText(fix.by)) };
    }
    case 'addHook': {
      const row = rows.find((each) => each.segment.id === fix.segmentId);
      return { label: fixes.addHook, hint: fixHints.addHook(row === undefined ? '' : clockText(later(row.start, fix.offset))) };
    }
    case 'changeLink':
      return { label: fixes.changeLink(fix.link), hint: fixHints.changeLink(fix.link) };
    case 'replaceWord':
      return { label: fixes.replaceWord, hint: fixHints.replaceWord(fix.say) };
    default:
      return assertNever(fix);
  }
}
