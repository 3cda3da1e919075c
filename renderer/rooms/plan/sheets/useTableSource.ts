import { useEffect, useMemo, useRef, useState } from 'react';
import { readTable, type TableRow } from '../../../../shared/import/table.ts';
import type { MergedCell } from '../../../../shared/import/xlsx/readSheet.ts';
import { type Reading, readInWorker } from './inWorker.ts';
import type { FileProblem, FileRead } from './readTableFile.ts';

/** Characters that are read as they are pasted; more go the way of a file. */
const AT_ONCE = 100_000;
const NO_ROWS: readonly TableRow[] = [];
const NO_MERGES: readonly MergedCell[] = [];

export interface TableSource {
  /** What was pasted. */
  readonly text: string;
  /** The file it came from, and what it turned out to be; '' while that is not known. */
  readonly file: { readonly name: string; readonly format: string } | null;
  readonly rows: readonly TableRow[];
  readonly merged: readonly MergedCell[];
  readonly problem: FileProblem | null;
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** 0–1 while a file is read, else null. */
  readonly reading: number | null;
  readonly setText: (text: string) => void;
  readonly openFile: (file: File) => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
}

/** Where a table comes from: pasted cells, or a file that a worker reads. Leaving ends what is still being read. */
export function useTableSource(): TableSource {
  const [text, setPasted] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<FileRead | null>(null);
  const [reading, setReading] = useState<number | null>(null);
  const running = useRef<Reading | null>(null);
  useEffect(() => () => running.current?.cancel(), []);

  const pasted = useMemo((): FileRead | null => {
    if (text === '') return null;
    const table = readTable(text);
    return table.ok ? { ok: true, rows: table.rows, merged: NO_MERGES, format: 'UTF-8', sheets: [], sheet: 0 } : table;
  }, [text]);
  const start = async (from: File, sheet: number | null) => {
    running.current?.cancel();
    setPasted('');
    setFile(from);
    setReading(0);
    const own = readInWorker(from, sheet, setReading);
    running.current = own;
    const outcome = await own.result;
    if (running.current !== own) return;
    running.current = null;
    setReading(null);
    setRead(outcome);
  };
  const clear = () => {
    running.current?.cancel();
    running.current = null;
    setReading(null);
    setPasted('');
    setFile(null);
    setRead(null);
  };
  const known = file === null ? pasted : reading === null ? read : null;
  return {
    text,
    file: file === null ? null : { name: file.name, format: known?.ok === true ? known.format : '' },
    rows: known?.ok === true ? known.rows : NO_ROWS,
    merged: known?.ok === true ? known.merged : NO_MERGES,
    problem: known?.ok === false ? known.problem : null,
    sheets: known?.ok === true ? known.sheets : [],
    sheet: known?.ok === true ? known.sheet : 0,
    reading,
    setText: (next) => {
      if (next.length > AT_ONCE) return void start(new File([next], ''), null);
      setFile(null);
      setPasted(next);
    },
    openFile: (next) => void start(next, null),
    chooseSheet: (sheet) => {
      if (file !== null) void start(file, sheet);
    },
    cancel: () => running.current?.cancel(),
    clear,
  };
}
