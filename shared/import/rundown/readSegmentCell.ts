import { assertNever } from '../../assertNever.ts';
import { BETWEEN, plain } from '../../plan/cardText.ts';
import type { Segment, SubCue } from '../../plan/segment.ts';
import { type LengthProblem, parseLength } from '../../plan/smartTime.ts';
import { type Millis, millis } from '../../time.ts';
import { isFormulaError, readYesNo } from '../readCell.ts';
import { entryOf, type SheetContext } from './entries.ts';
import type { RundownField } from './fields.ts';
import { findProducts } from './products.ts';
import { readScript } from './readScript.ts';
import { readWall } from './wallText.ts';
import { readKind, readPhase, readRole, readTierWord } from './words.ts';

/** Why a cell cannot stand. The row is refused whole. */
export type SegmentCellProblem =
  | { readonly type: 'length'; readonly problem: LengthProblem }
  | { readonly type: 'product'; readonly name: string }
  | { readonly type: 'phase' | 'kind' | 'tier' | 'owner' | 'yesNo' | 'clock' | 'value' | 'window' | 'cues' | 'formulaError' | 'tooLong' }
  /** min is above max. */
  | { readonly type: 'flex' }
  /** One length or title for several rows: nobody knows how it is meant to be shared out. */
  | { readonly type: 'merged' };

export type SegmentCell = { readonly ok: true; readonly segment: Segment } | { readonly ok: false; readonly problem: SegmentCellProblem };

export interface ReadContext extends SheetContext {
  readonly newId: () => string;
}

/** Characters and entries: the show file's own bounds (plan/schema.ts). */
const LINE = 500;
const PROSE = 20_000;
const ENTRIES = 200;

const CLEARS = /^(无|没有|none)$/i;

/** What tables write for missing (domain.md §6.8). */
export const isBlank = (text: string): boolean => /^(-{0,2}|[—–]{1,2}|n\/a|暂无|null|nan)$/i.test(plain(text));

/** The row with this cell in it; a cell that says what stands there already changes nothing. Blank ones are the caller's. */
export function readSegmentCell(segment: Segment, field: RundownField, cell: string, context: ReadContext): SegmentCell {
  const text = cell.trim();
  if (text === entryOf(segment, field, context).trim()) return yes(segment);
  if (isFormulaError(text)) return no({ type: 'formulaError' });
  switch (field) {
    case 'phase':
      return put(readPhase(text), 'phase', (phase) => ({ ...segment, phase }));
    case 'kind':
      return put(readKind(text), 'kind', (kind) => ({ ...segment, kind }));
    case 'owner':
      return put(readRole(text), 'owner', (owner) => ({ ...segment, owner }));
    case 'tier':
      if (CLEARS.test(text)) return yes({ ...segment, tier: null });
      return put(readTierWord(text), 'tier', (tier) => ({ ...segment, tier }));
    case 'title':
      return text.length > LINE ? no({ type: 'tooLong' }) : yes({ ...segment, title: text.replace(/\s*[\r\n]+\s*/g, ' ') });
    case 'scene':
      return text.length > LINE ? no({ type: 'tooLong' }) : yes({ ...segment, obsScene: text.replace(/\s*[\r\n]+\s*/g, ' ') });
    case 'notes':
    case 'sharedNotes':
      return text.length > PROSE ? no({ type: 'tooLong' }) : yes({ ...segment, [field]: text });
    case 'length':
      return sized(text, (length) => ({ ...segment, length }));
    case 'lengthSeconds':
      return sized(/^\d+(\.\d+)?$/.test(plain(text)) ? `${plain(text)}s` : text, (length) => ({ ...segment, length }));
    case 'lengthHours':
      return sized(/^\d{1,2}:\d{2}$/.test(plain(text)) ? `${plain(text)}:00` : text, (length) => ({ ...segment, length }));
    case 'min':
    case 'max':
      return sized(text, (length) => ({ ...segment, flex: { ...segment.flex, [field]: length } }));
    case 'mustKeep':
    case 'skipped':
      return put(readYesNo(text), 'yesNo', (isSo) => ({ ...segment, [field]: isSo }));
    case 'autoAdvance':
      return put(readYesNo(text), 'yesNo', (isOn) => ({ ...segment, autoAdvance: isOn ? 'next' : 'none' }));
    case 'value':
      if (CLEARS.test(text)) return yes({ ...segment, value: null });
      return /^\d{1,3}$/.test(plain(text)) && Number(plain(text)) <= 100
        ? yes({ ...segment, value: Number(plain(text)) })
        : no({ type: 'value' });
    case 'hardStart':
      if (CLEARS.test(text)) return yes({ ...segment, hardStart: null });
      return put(readWall(text, context.plannedStart, context.zone), 'clock', (hardStart) => ({ ...segment, hardStart }));
    case 'products': {
      const found = CLEARS.test(text) ? [] : findProducts(text, context.products);
      if ('unknown' in found) return no({ type: 'product', name: found.unknown });
      return found.length > ENTRIES ? no({ type: 'tooLong' }) : yes({ ...segment, productIds: found });
    }
    case 'floating': {
      if (CLEARS.test(text)) return yes({ ...segment, floating: null });
      const [from, to, more] = text.split(BETWEEN).map(readLength);
      const isWindow = typeof from === 'number' && typeof to === 'number' && more === undefined && from <= to;
      return isWindow ? yes({ ...segment, floating: { from, to } }) : no({ type: 'window' });
    }
    case 'cues': {
      const cues = readCues(text, segment.subCues, context.newId);
      return cues === null ? no({ type: 'cues' }) : yes({ ...segment, subCues: cues });
    }
    case 'script': {
      const script = readScript(text, segment, context.newId);
      const isLong = script.blocks.length > ENTRIES || script.blocks.some((block) => block.text.length > PROSE);
      return isLong ? no({ type: 'tooLong' }) : yes({ ...segment, script });
    }
    case 'number':
    case 'span':
    case 'start':
    case 'end':
      return yes(segment);
    default:
      return assertNever(field);
  }
}

const yes = (segment: Segment): SegmentCell => ({ ok: true, segment });
const no = (problem: SegmentCellProblem): SegmentCell => ({ ok: false, problem });

const put = <T>(
  value: T | null,
  problem: 'phase' | 'kind' | 'owner' | 'tier' | 'yesNo' | 'clock',
  change: (value: T) => Segment,
): SegmentCell => (value === null ? no({ type: problem }) : yes(change(value)));

function sized(text: string, change: (length: Millis) => Segment): SegmentCell {
  const read = readLength(text);
  if (typeof read === 'string') return no({ type: 'length', problem: read });
  const segment = change(read);
  // Only a flex may be nothing at all.
  return segment.length === 0 ? no({ type: 'length', problem: 'notPositive' }) : yes(segment);
}

/** As it is typed in the grid, but never against what stands there: a table knows nothing of it. */
function readLength(text: string): Millis | LengthProblem {
  const said = plain(text);
  if (/^0+([:.]0+)*$/.test(said)) return millis(0);
  if (/^[-+−p]/i.test(said)) return 'notUnderstood';
  // 8.0 is how a spreadsheet may write 8.
  const read = parseLength(said.replace(/^(\d+)\.0+$/, '$1'), { current: millis(0), untilFixed: null });
  return read.type === 'length' ? read.length : read.problem;
}

/** `1:30 举牌`, one a line. Those that stand at the same place keep their ids. */
function readCues(text: string, before: readonly SubCue[], newId: () => string): readonly SubCue[] | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length > ENTRIES) return null;
  const cues = lines.map((line, at): SubCue | null => {
    const match = /^\s*(\S+)(?:\s([\s\S]*))?$/.exec(line);
    const offset = readLength(match?.[1] ?? '');
    const title = match?.[2] ?? '';
    if (typeof offset === 'string' || title.length > LINE) return null;
    return { id: before[at]?.id ?? newId(), offset, title };
  });
  return cues.some((cue) => cue === null) ? null : cues.filter((cue) => cue !== null);
}
