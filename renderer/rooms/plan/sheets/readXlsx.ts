import type { TableRow } from '../../../../shared/import/table.ts';
import {
  type PartResult,
  readRelations,
  readStrings,
  readStyles,
  readWorkbook,
  type SheetEntry,
  type Workbook,
} from '../../../../shared/import/xlsx/parts.ts';
import { type MergedCell, readSheet, type SheetProblem } from '../../../../shared/import/xlsx/readSheet.ts';
import type { XmlProblem } from '../../../../shared/import/xlsx/scanXml.ts';
import { type Archive, type ArchiveProblem, openArchive, ROOM, unpack } from './archive.ts';

export type XlsxProblem =
  | SheetProblem
  | ArchiveProblem
  /** A zip, but no workbook. */
  | { readonly type: 'noWorkbook' }
  | { readonly type: 'damagedPart'; readonly part: string; readonly why: XmlProblem };

export type XlsxResult =
  | {
      readonly ok: true;
      readonly rows: readonly TableRow[];
      readonly merged: readonly MergedCell[];
      /** Names of the sheets one may choose from, and which was read. */
      readonly sheets: readonly string[];
      readonly sheet: number;
    }
  | { readonly ok: false; readonly problem: XlsxProblem; readonly sheets: readonly string[] };

/** Ends the reading from anywhere within. */
class Stop extends Error {
  constructor(readonly problem: XlsxProblem) {
    super(problem.type);
  }
}

/** One sheet of a workbook: the one asked for, else the first that shows and has something in it. onProgress hears 0–1. */
export function readXlsx(bytes: Uint8Array, sheet: number | null, onProgress: (done: number) => void): XlsxResult {
  let sheets: readonly string[] = [];
  try {
    const parts = partsOf(openArchive(bytes));
    onProgress(0.1);
    const workbook: Workbook = parsed('xl/workbook.xml', readWorkbook(parts('xl/workbook.xml') ?? stop({ type: 'noWorkbook' })));
    const shown = workbook.sheets.filter(({ hidden }) => !hidden);
    sheets = shown.map(({ name }) => name);
    const optional = <T>(part: string, read: (xml: string) => PartResult<T>, none: T): T => {
      const xml = parts(part);
      return xml === null ? none : parsed(part, read(xml));
    };
    const relations = optional('xl/_rels/workbook.xml.rels', readRelations, new Map<string, string>());
    const style = {
      strings: optional('xl/sharedStrings.xml', readStrings, []),
      kinds: optional('xl/styles.xml', readStyles, []),
      since1904: workbook.since1904,
    };
    onProgress(0.4);
    const read = (entry: SheetEntry | undefined) => {
      const path = relations.get(entry?.relation ?? '') ?? `xl/worksheets/sheet${workbook.sheets.indexOf(entry as SheetEntry) + 1}.xml`;
      const xml = parts(path) ?? stop({ type: 'noWorkbook' });
      return readSheet(xml, style, (done) => onProgress(0.4 + 0.6 * done));
    };
    for (const at of sheet === null ? shown.keys() : [sheet]) {
      const found = read(shown[at]);
      if (found.ok) return { ok: true, rows: found.rows, merged: found.merged, sheets, sheet: at };
      if (found.problem.type !== 'empty' || sheet !== null) return { ok: false, problem: found.problem, sheets };
    }
    return { ok: false, problem: { type: 'empty' }, sheets };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem, sheets };
    throw error;
  }
}

function stop(problem: XlsxProblem): never {
  throw new Stop(problem);
}

/** Unpacks a part when it is asked for, null when there is none; all of them together have one bound. */
function partsOf(archive: Archive): (path: string) => string | null {
  if (!archive.ok) return stop(archive.problem);
  let room = ROOM;
  return (path) => {
    const entry = archive.entries.get(path);
    if (entry === undefined) return null;
    const unpacked = unpack(entry, room);
    if (!unpacked.ok) return stop(unpacked.problem);
    room -= unpacked.bytes;
    return unpacked.text;
  };
}

const parsed = <T>(part: string, result: PartResult<T>): T =>
  result.ok ? result.value : stop({ type: 'damagedPart', part, why: result.problem });
