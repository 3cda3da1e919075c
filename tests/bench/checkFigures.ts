import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldTable } from '../../shared/compliance/fold.ts';
import { buildMatcher, findHits, type Matcher } from '../../shared/compliance/matcher.ts';
import { rulesFor } from '../../shared/compliance/rules.ts';
import { type ShowScan, scanShow } from '../../shared/compliance/scan.ts';
import { NO_TEAM_WORDS, type TermList } from '../../shared/compliance/terms.ts';
import { productId } from '../../shared/ids.ts';
import { checkShow } from '../../shared/plan/checks/checkShow.ts';
import { planRows } from '../../shared/plan/planClock.ts';
import { patchSegment } from '../../shared/plan/rundownEdit.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Show } from '../../shared/plan/show.ts';
import { STANDARD_SPLITS } from '../../shared/plan/talkSplit.ts';
import { minutes } from '../../shared/time.ts';
import { makeProduct, makeSegment, makeShow } from '../support/plan.ts';
import { type Figures, figureOf } from './figure.ts';

const asset = (name: string) => readFileSync(join(process.cwd(), 'assets', name), 'utf8');
const ROUNDS = 60;
const WARM_UP = 10;
const ROWS = 500;

/** The whole list, every switch on. */
function shippedMatcher(): Matcher {
  const list = JSON.parse(asset('compliance/terms.json')) as TermList;
  const switches = Object.fromEntries(list.categories.map(({ code }) => [code, 'on' as const]));
  return buildMatcher(foldTable(asset('compliance/simplified.txt')), rulesFor(list, switches, true, NO_TEAM_WORDS), list.safe, []);
}

/** Scripts of the sample shows, one after another, with a word of the list now and then. */
function spokenText(length: number): string {
  const shows = ['commerce-240', 'property-120'].map(
    (name) => (JSON.parse(asset(`samples/${name}.cuedesk.json`)) as { readonly show: Show }).show,
  );
  const said = shows.flatMap((show) => show.segments.flatMap((segment) => segment.script.blocks.map((block) => block.text)));
  let text = '';
  for (let at = 0; text.length < length; at += 1)
    text += `${said[at % said.length] ?? ''}${at % 9 === 0 ? '这是最好的，原價三百，还能治 疗失眠。' : ''}`;
  return text.slice(0, length);
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const rounds = (work: (round: number) => number): readonly number[] =>
  Array.from({ length: WARM_UP + ROUNDS }, (_, round) => work(round)).slice(WARM_UP);

/** 500 rows of 500 characters, twenty cards with forbidden words. */
function bigShow(): Show {
  const text = spokenText(ROWS * 500);
  const segments = Array.from(
    { length: ROWS },
    (_, at): Segment =>
      makeSegment(`row-${at}`, {
        kind: at % 4 === 3 ? 'interaction' : 'product',
        tier: at % 4 === 3 ? null : ((['traffic', 'profit', 'activity'] as const)[at % 3] ?? null),
        productIds: [productId(`p-${at % 20}`)],
        length: minutes(2),
        script: { blocks: [{ id: 'b', kind: 'product', step: null, text: text.slice(at * 500, at * 500 + 500) }] },
      }),
  );
  const products = Array.from({ length: 20 }, (_, at) =>
    makeProduct(`p-${at}`, { linkNumber: at + 1, forbidden: ['不掉毛', '永不发硬', '抗菌'] }),
  );
  return makeShow({ segments, products });
}

/** A text of 100,000 characters read whole, ordinary and the worst; and all checks again after one row of 500 was edited. */
export function checkFigures(): Promise<Figures> {
  const matcher = shippedMatcher();
  const text = spokenText(100_000);
  const worst = '最最高最好'.repeat(20_000);
  const show = bigShow();
  let scan: ShowScan = scanShow(show, matcher, null, Number.POSITIVE_INFINITY);
  const edited = rounds((round) => {
    const row = show.segments[(round * 7) % ROWS] as Segment;
    const script = {
      blocks: [{ id: 'b', kind: 'product' as const, step: null, text: `${row.script.blocks[0]?.text ?? ''}第 ${round} 次，最好。` }],
    };
    const next: Show = { ...show, segments: patchSegment(show.segments, row.id, { script }) };
    return timed(() => {
      scan = scanShow(next, matcher, scan, Number.POSITIVE_INFINITY);
      checkShow(next, planRows(next.plannedStart, next.segments), scan, STANDARD_SPLITS);
    });
  });
  return Promise.resolve({
    'compliance.100k': figureOf(
      rounds(() => timed(() => findHits(matcher, text))),
      'ms',
    ),
    'compliance.100k.worst': figureOf(
      rounds(() => timed(() => findHits(matcher, worst))),
      'ms',
    ),
    'checks.500': figureOf(edited, 'ms'),
    'checks.500.first': figureOf(
      Array.from({ length: 10 }, () => timed(() => scanShow(show, matcher, null, Number.POSITIVE_INFINITY))),
      'ms',
    ),
  });
}
