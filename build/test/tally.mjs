import { existsSync, readFileSync } from 'node:fs';

/** The reading of one step's report: `{passed, failed, notes}`, where notes are lines worth a person's eye. */
export const result = (passed, failed, notes = []) => ({ passed, failed, notes });

/**
 * Judges a step by its own report. No report, an unreadable one, nothing checked, or a bad exit that the report
 * does not explain: each is one failure, so that silence can never pass.
 */
export function judge(reportPath, exitCode, read) {
  if (!existsSync(reportPath)) return result(0, 1, [`left no report (ended with ${exitCode})`]);
  let counted;
  try {
    counted = read(JSON.parse(readFileSync(reportPath, 'utf8')));
  } catch (error) {
    return result(0, 1, [`left an unreadable report: ${error.message}`]);
  }
  if (counted.passed + counted.failed === 0) return result(0, 1, ['ran nothing', ...counted.notes]);
  if (exitCode !== 0 && counted.failed === 0)
    return result(counted.passed, 1, [`ended with ${exitCode} although its report shows no failure`, ...counted.notes]);
  return counted;
}

/** The last line of `npm test`, in the form that tools read. */
export function closingLine(results) {
  const sum = (key) => results.reduce((total, one) => total + one[key], 0);
  return { line: `${sum('passed')} passed, ${sum('failed')} failed`, ok: sum('failed') === 0 && sum('passed') > 0 };
}
