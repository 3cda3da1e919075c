import { useEffect, useMemo, useState } from 'react';
import { productId } from '../../../../shared/ids.ts';
import { type PlannedRow, planProducts } from '../../../../shared/import/planProducts.ts';
import { type Columns, guessColumns, headerFingerprint, looksLikeHeaders } from '../../../../shared/import/productFields.ts';
import { readTable, type TableProblem, type TableRow } from '../../../../shared/import/table.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { instant } from '../../../../shared/time.ts';
import { recallColumns, rememberColumns } from '../../../library/columnMemory.ts';

export interface ProductTable {
  readonly problem: TableProblem | null;
  readonly hasHeaders: boolean;
  readonly setHeaders: (hasHeaders: boolean) => void;
  /** Of each column: its header ('' without), something that stands in it, and what it is. */
  readonly columns: readonly { readonly header: string; readonly sample: string; readonly field: Columns[number] }[];
  readonly setColumn: (at: number, field: Columns[number]) => void;
  /** The mapping is that of an earlier import. */
  readonly isRemembered: boolean;
  readonly planned: readonly PlannedRow[];
  readonly remember: () => void;
}

const NO_ROWS: readonly TableRow[] = [];

/** A table on its way into the show: read, matched to fields and planned anew with every choice. Nothing is changed here. */
export function useProductTable(text: string, show: Show): ProductTable {
  const read = useMemo(() => (text === '' ? null : readTable(text)), [text]);
  const rows = read?.ok === true ? read.rows : NO_ROWS;
  const [asked, setAsked] = useState<{ readonly rows: readonly TableRow[]; readonly hasHeaders: boolean } | null>(null);
  const [chosen, setChosen] = useState<{ readonly key: string; readonly columns: Columns; readonly isRemembered: boolean } | null>(null);
  const first = rows[0]?.cells;
  const hasHeaders = asked?.rows === rows ? asked.hasHeaders : first !== undefined && looksLikeHeaders(first);
  const width = useMemo(() => rows.reduce((most, row) => Math.max(most, row.cells.length), 0), [rows]);
  const firstRow = useMemo(() => Array.from({ length: width }, (_, at) => first?.[at] ?? ''), [width, first]);
  const headers = useMemo(() => (hasHeaders ? firstRow : firstRow.map(() => '')), [hasHeaders, firstRow]);
  const fingerprint = useMemo(() => headerFingerprint(firstRow), [firstRow]);
  // Without headers nothing tells one table from another: what is chosen holds for this one only.
  const key = hasHeaders ? fingerprint : `bare:${fingerprint}`;
  const guessed = useMemo(() => guessColumns(headers), [headers]);
  const columns = chosen?.key === key ? chosen.columns : guessed;

  // A first row that was once matched holds headers, though nobody else would know them for such.
  useEffect(() => {
    let gone = false;
    void recallColumns(fingerprint).then((known) => {
      if (gone || known === null || known.length !== width) return;
      setAsked((now) => (now?.rows === rows ? now : { rows, hasHeaders: true }));
      setChosen((now) => (now?.key === fingerprint ? now : { key: fingerprint, columns: known, isRemembered: true }));
    });
    return () => {
      gone = true;
    };
  }, [fingerprint, width, rows]);

  const body = useMemo(() => (hasHeaders ? rows.slice(1) : rows), [rows, hasHeaders]);
  const planned = useMemo(() => {
    if (columns.every((field) => field === null)) return [];
    const now = instant(Date.now());
    return planProducts(show, { rows: body, columns, now, newId: () => productId(crypto.randomUUID()) });
  }, [show, body, columns]);

  return {
    problem: read?.ok === false ? read.problem : null,
    hasHeaders,
    setHeaders: (next) => setAsked({ rows, hasHeaders: next }),
    columns: headers.map((header, at) => ({
      header: header.trim(),
      sample: body.find((row) => (row.cells[at] ?? '').trim() !== '')?.cells[at]?.trim() ?? '',
      field: columns[at] ?? null,
    })),
    // A field stands in one column: choosing it takes it from the other.
    setColumn: (at, field) =>
      setChosen({
        key,
        columns: headers.map((_, each) => (each === at ? field : columns[each] === field ? null : (columns[each] ?? null))),
        isRemembered: false,
      }),
    isRemembered: chosen?.key === key && chosen.isRemembered,
    planned,
    remember: () => {
      if (hasHeaders) void rememberColumns(fingerprint, columns);
    },
  };
}
