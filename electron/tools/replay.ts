import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { report } from '../../shared/review/report.ts';
import { fold } from '../../shared/take/apply.ts';
import { timing } from '../../shared/take/timing.ts';
import { scanLines } from '../host/journalLines.ts';
import { type Replay, replayText } from './replayText.ts';

/** `replay [--json] take.ndjson`: reads a log without touching it. Exit code 0 for a whole one, 1 for any other. */
async function main(args: readonly string[]): Promise<number> {
  const path = args.find((arg) => !arg.startsWith('-'));
  if (path === undefined) {
    console.error('Usage: replay [--json] take.ndjson');
    return 1;
  }
  const { records, fault } = scanLines(await readFile(path));
  const state = fold(records);
  const replay: Replay = {
    file: basename(path),
    records: records.length,
    fault,
    timing: state === null ? null : timing(state, state.lastRecordAt),
    report: report(records),
  };
  console.log(args.includes('--json') ? JSON.stringify({ ...replay, state }, null, 2) : replayText(replay));
  return fault === null && state !== null ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
