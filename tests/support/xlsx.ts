import { strToU8, zipSync } from 'fflate';

/** A cell as a spreadsheet stores it: text, number, or its XML where a test is about that. */
export type XlsxCell = string | number | boolean | null | { readonly xml: string } | { readonly value: number; readonly style: number };

export interface XlsxOptions {
  readonly since1904: boolean;
  /** Format codes; a cell's style is 1 + the place of its format here. */
  readonly formats: readonly string[];
  readonly merges: readonly string[];
  /** Files put in after all others, or instead of them; null leaves one out. */
  readonly parts: Readonly<Record<string, string | Uint8Array | null>>;
  readonly level: 0 | 6;
}

const PLAIN: XlsxOptions = { since1904: false, formats: [], merges: [], parts: {}, level: 6 };

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export const columnName = (at: number): string => {
  const rest = Math.floor(at / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCharCode(65 + (at % 26))}`;
};

function cellXml(cell: XlsxCell, ref: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${ref}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('xml' in cell) return cell.xml.replace(/^<c/, `<c r="${ref}"`);
  return `<c r="${ref}" s="${cell.style}"><v>${cell.value}</v></c>`;
}

export const sheetXml = (rows: readonly (readonly XlsxCell[])[], merges: readonly string[] = []): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
    .map((cells, row) => `<row r="${row + 1}">${cells.map((cell, at) => cellXml(cell, `${columnName(at)}${row + 1}`)).join('')}</row>`)
    .join('')}</sheetData>${
    merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  }</worksheet>`;

const stylesXml = (formats: readonly string[]): string =>
  `<styleSheet><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`;

/** A workbook of one sheet. */
export function xlsxOf(rows: readonly (readonly XlsxCell[])[], options: Partial<XlsxOptions> = {}): Uint8Array<ArrayBuffer> {
  const { since1904, formats, merges, parts, level } = { ...PLAIN, ...options };
  const files: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets><sheet name="流程单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': stylesXml(formats),
    'xl/worksheets/sheet1.xml': sheetXml(rows, merges),
    ...parts,
  };
  const kept = Object.entries(files).flatMap(([path, content]) =>
    content === null ? [] : [[path, typeof content === 'string' ? strToU8(content) : content] as const],
  );
  return zipSync(Object.fromEntries(kept), { level });
}
