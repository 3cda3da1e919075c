import { readMoney } from '../../../shared/plan/cardText.ts';
import { isShare, type NumberKind } from '../../../shared/take/numbers/number.ts';

/** Which letter names which figure; by the key's place, so that no input method stands between. */
export const LETTERS: Readonly<Record<string, NumberKind>> = {
  KeyO: 'online',
  KeyC: 'comments',
  KeyL: 'leads',
  KeyD: 'orders',
  KeyG: 'gmv',
  KeyS: 'stay',
  KeyU: 'unpaid',
  KeyP: 'paid',
  KeyR: 'refund',
};

/** What may stand there on the way to a figure. */
const TYPING = /^\d{0,11}(\.\d{0,4})?w?$/;

/** What stands in the entry while it is being typed: a figure's name, then its digits. */
export interface Typed {
  readonly kind: NumberKind | null;
  readonly digits: string;
}

export type KeyEffect = { readonly type: 'typed'; readonly typed: Typed } | { readonly type: 'send' | 'leave' | 'nothing' };

interface PressedKey {
  readonly code: string;
  readonly key: string;
}

/** One key after another: a letter, digits, Enter. Escape leaves; a letter typed later only changes whose digits they are. */
export function typeKey(typed: Typed, { code, key }: PressedKey): KeyEffect {
  if (code === 'Escape') return { type: 'leave' };
  if (code === 'Enter' || code === 'NumpadEnter') return { type: 'send' };
  if (code === 'Backspace') {
    return { type: 'typed', typed: typed.digits === '' ? { kind: null, digits: '' } : { ...typed, digits: typed.digits.slice(0, -1) } };
  }
  const kind = LETTERS[code];
  if (kind !== undefined) return { type: 'typed', typed: { ...typed, kind } };
  const digits = typed.digits + (/^\d$/.test(key) || key === '.' ? key : code === 'KeyW' ? 'w' : '');
  if (typed.kind === null || digits === typed.digits || !TYPING.test(digits)) {
    return { type: 'nothing' };
  }
  return { type: 'typed', typed: { ...typed, digits } };
}

/** What was typed as the take has it: money in 分, shares of a hundred with two decimals, `1.2w` of anything else. null: nothing yet; undefined: it cannot stand. */
export function valueIn({ kind, digits }: Typed): number | null | undefined {
  if (kind === null || digits === '') return null;
  const isWan = digits.endsWith('w');
  const text = (isWan ? digits.slice(0, -1) : digits).replace(/\.$/, '');
  if (isShare(kind)) return isWan ? undefined : readShare(text);
  if (kind === 'gmv' && !isWan) return readMoney(text);
  const match = /^(\d{1,9})(?:\.(\d{1,4}))?$/.exec(text);
  if (match === null || (match[2] !== undefined && !isWan)) return undefined;
  const whole = isWan ? Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0')) : Number(match[1]);
  return kind === 'gmv' ? whole * 100 : whole;
}

/** Percent as hundredths of one, at most all of it. */
function readShare(text: string): number | undefined {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(text);
  const value = match === null ? Number.NaN : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return value <= 10_000 ? value : undefined;
}
