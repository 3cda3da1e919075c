import type { Bridge } from '../shared/wire/bridge.ts';
import type { LinkRole } from '../shared/wire/frame.ts';
import { CALL_ROLES, type Call, type CallAnswer, WITHOUT_ARGUMENTS } from './channels.ts';

/** What the shell does for each call; `role` is the asking window's. */
export type CallHandlers = {
  readonly [C in Call]: (role: LinkRole, ...args: Parameters<Bridge[C]>) => ReturnType<Bridge[C]> | Awaited<ReturnType<Bridge[C]>>;
};

/**
 * Answers one call: role first, then arguments, then the handler. Never throws: a window gets a reason, and what it
 * sent cannot stop the shell. `role` is null for a sender that is none of our windows. `report` hears of failures.
 */
export async function answerCall(
  call: Call,
  role: LinkRole | null,
  args: readonly unknown[],
  handlers: CallHandlers,
  report: (what: string) => void,
): Promise<CallAnswer> {
  if (role === null || !CALL_ROLES[call].includes(role)) return { ok: false, reason: 'notAllowed', detail: call };
  const read = await readArguments(call, args);
  if (typeof read === 'string') return { ok: false, reason: 'badArguments', detail: `${call} ${read}` };
  try {
    const handle = handlers[call] as (role: LinkRole, ...args: readonly unknown[]) => unknown;
    return { ok: true, value: await handle(role, ...read) };
  } catch (error) {
    report(`${call} failed: ${String(error)}`);
    return { ok: false, reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** The arguments as the call takes them, or what is wrong with them. What checks them is much code, and a page's first call has none. */
async function readArguments(call: Call, args: readonly unknown[]): Promise<readonly unknown[] | string> {
  if (args.length === 0 && WITHOUT_ARGUMENTS.has(call)) return args;
  const { CALL_ARGUMENTS } = await import('./callArguments.ts');
  const parsed = CALL_ARGUMENTS[call].safeParse(args);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
}
