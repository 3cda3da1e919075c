import { assertNever } from '../../shared/assertNever.ts';
import type { ShowFileProblem } from '../../shared/plan/showProblem.ts';
import type { Texts } from '../../shared/text/texts.ts';
import { LAST_INSTANT } from '../../shared/time.ts';
import type { FileProblem } from '../../shared/wire/frame.ts';

/** What is wrong with a file, and where, as a sentence. */
export function problemWords(problem: FileProblem | ShowFileProblem, { problems, types }: Texts['files']): string {
  switch (problem.reason) {
    case 'tooLarge':
      return problems.tooLarge(megabytes(problem.bytes), megabytes(problem.limit));
    case 'unreadable':
      return unreadable(problem.detail, problems);
    case 'diskTight':
      return problems.diskTight(megabytes(problem.free));
    case 'notUtf8':
      return problems.notUtf8;
    case 'empty':
      return problems.empty;
    case 'notJson':
      return problems.notJson(problem.line, problem.column);
    case 'notAShow':
      return problems.notAShow;
    case 'newerVersion':
      return problems.newerVersion(problem.version, problem.known);
    case 'forbiddenKey':
      return problems.forbiddenKey(problem.path);
    case 'tooDeep':
      return problems.tooDeep(problem.path, problem.limit);
    case 'missing':
      return problems.missing(problem.path);
    case 'wrongType':
      return problems.wrongType(problem.path, types[problem.expected]);
    case 'below':
      return problems.below(problem.path, String(problem.limit));
    case 'above':
      return problem.limit === LAST_INSTANT ? problems.afterLast(problem.path) : problems.above(problem.path, String(problem.limit));
    case 'tooShort':
      return problems.tooShort(problem.path, problem.limit);
    case 'tooLong':
      return problems.tooLong(problem.path, problem.limit);
    case 'notOneOf':
      return problems.notOneOf(problem.path, problem.allowed.join(' / '));
    case 'duplicate':
      return problems.duplicate(problem.path, problem.value);
    case 'unknownProduct':
      return problems.unknownProduct(problem.path, problem.value);
    default:
      return assertNever(problem);
  }
}

/** The system's codes that a user can do something about, in words. */
function unreadable(code: string, problems: Texts['files']['problems']): string {
  if (code === 'ENOENT') return problems.noSuchFile;
  if (code === 'EACCES' || code === 'EPERM') return problems.noAccess;
  // Opening a socket fails with ENXIO.
  if (code === 'ENOTFILE' || code === 'EISDIR' || code === 'ENXIO') return problems.notAFile;
  return problems.unreadable(code);
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
