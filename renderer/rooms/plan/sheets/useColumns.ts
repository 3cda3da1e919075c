import { useEffect, useMemo, useState } from 'react';
import { type Columns, guessColumns, headerFingerprint, headerRow, type KnownHeaders } from '../../../../shared/import/headers.ts';
import type { TableRow } from '../../../../shared/import/table.ts';
import { type ColumnMemory, recallColumns, rememberColumns } from '../../../library/columnMemory.ts';

/** What an importer knows of its columns. */
export interface ColumnKinds<Field extends string> {
  readonly fields: readonly Field[];
  readonly headers: KnownHeaders<Field>;
  readonly memory: ColumnMemory;
}

export interface TableColumns<Field extends string> {
  readonly hasHeaders: boolean;
  readonly setHeaders: (hasHeaders: boolean) => void;
  /** Of each column: its header ('' without), something that stands in it, and what it is. */
  readonly columns: readonly { readonly header: string; readonly sample: string; readonly field: Field | null }[];
  readonly setColumn: (at: number, field: Field | null) => void;
  /** The mapping is that of an earlier import. */
  readonly isRemembered: boolean;
  /** The same, by place alone, and the rows below the headers. */
  readonly mapping: Columns<Field>;
  readonly body: readonly TableRow[];
  readonly remember: () => void;
}

/** Which column of a table is which field: by its headers, by what was chosen for the same headers before, or by hand. */
export function useColumns<Field extends string>(
  rows: readonly TableRow[],
  { fields, headers: known, memory }: ColumnKinds<Field>,
): TableColumns<Field> {
  const [asked, setAsked] = useState<{ readonly rows: readonly TableRow[]; readonly hasHeaders: boolean } | null>(null);
  const [chosen, setChosen] = useState<{ readonly key: string; readonly columns: Columns<Field>; readonly isRemembered: boolean } | null>(
    null,
  );
  const found = useMemo(() => headerRow(known, rows), [known, rows]);
  const hasHeaders = asked?.rows === rows ? asked.hasHeaders : found !== -1;
  const at = Math.max(0, found);
  const first = rows[at]?.cells;
  const width = useMemo(() => rows.reduce((most, row) => Math.max(most, row.cells.length), 0), [rows]);
  const firstRow = useMemo(() => Array.from({ length: width }, (_, column) => first?.[column] ?? ''), [width, first]);
  const headers = useMemo(() => (hasHeaders ? firstRow : firstRow.map(() => '')), [hasHeaders, firstRow]);
  const fingerprint = useMemo(() => headerFingerprint(firstRow), [firstRow]);
  // Without headers nothing tells one table from another: what is chosen holds for this one only.
  const key = hasHeaders ? fingerprint : `bare:${fingerprint}`;
  const guessed = useMemo(() => guessColumns(known, headers), [known, headers]);
  const mapping = chosen?.key === key ? chosen.columns : guessed;

  // A first row that was once matched holds headers, though nobody else would know them for such.
  useEffect(() => {
    let gone = false;
    void recallColumns(memory, fingerprint).then((recalled) => {
      if (gone || recalled === null || recalled.length !== width) return;
      const columns = recalled.map((name) => fields.find((field) => field === name) ?? null);
      setAsked((now) => (now?.rows === rows ? now : { rows, hasHeaders: true }));
      setChosen((now) => (now?.key === fingerprint ? now : { key: fingerprint, columns, isRemembered: true }));
    });
    return () => {
      gone = true;
    };
  }, [memory, fields, fingerprint, width, rows]);

  const body = useMemo(() => (hasHeaders ? rows.slice(at + 1) : rows), [rows, hasHeaders, at]);
  return {
    hasHeaders,
    setHeaders: (next) => setAsked({ rows, hasHeaders: next }),
    columns: headers.map((header, column) => ({
      header: header.trim(),
      sample: body.find((row) => (row.cells[column] ?? '').trim() !== '')?.cells[column]?.trim() ?? '',
      field: mapping[column] ?? null,
    })),
    // A field stands in one column: choosing it takes it from the other.
    setColumn: (column, field) =>
      setChosen({
        key,
        columns: headers.map((_, each) => (each === column ? field : mapping[each] === field ? null : (mapping[each] ?? null))),
        isRemembered: false,
      }),
    isRemembered: chosen?.key === key && chosen.isRemembered,
    mapping,
    body,
    remember: () => {
      if (hasHeaders) void rememberColumns(memory, fingerprint, mapping);
    },
  };
}
