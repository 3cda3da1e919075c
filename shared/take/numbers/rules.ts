import type { NumberKind } from './number.ts';
import type { ThresholdKey } from './thresholds.ts';

/** What a rule of domain.md §5.6 looks at: figures that somebody types in, or the take itself. */
export type RuleSource = { readonly type: 'numbers'; readonly kinds: readonly NumberKind[] } | { readonly type: 'take' };

interface Rule {
  readonly source: RuleSource;
  readonly keys: readonly ThresholdKey[];
}

const typed = (...kinds: readonly NumberKind[]): RuleSource => ({ type: 'numbers', kinds });
const TAKE: RuleSource = { type: 'take' };

/** In the order in which they are set. */
export const RULES = {
  drop: { source: typed('online'), keys: ['dropShare', 'dropPeople', 'dropMinutes'] },
  slotDrop: { source: typed('online'), keys: ['slotDrop'] },
  peak: { source: typed('online'), keys: ['peakOfMax', 'peakOfMean', 'peakMinutes', 'peakAfter'] },
  climb: { source: typed('online'), keys: ['climb'] },
  flat: { source: typed('online'), keys: ['flat', 'flatMinutes'] },
  onlineFloor: { source: typed('online'), keys: ['onlineFloor'] },
  interaction: { source: typed('comments', 'online'), keys: ['interaction'] },
  stay: { source: typed('stay'), keys: ['stayDrop', 'stayMinutes'] },
  orders: { source: typed('orders'), keys: ['ordersFloor'] },
  unpaid: { source: typed('unpaid'), keys: ['unpaidMinutes'] },
  paid: { source: typed('paid'), keys: ['paidShare'] },
  refund: { source: typed('refund'), keys: ['refundBase', 'refundTimes'] },
  noHook: { source: TAKE, keys: ['noHook'] },
  overrun: { source: TAKE, keys: ['overrun', 'overrunShare'] },
  closing: { source: TAKE, keys: ['closing'] },
  stock: { source: TAKE, keys: ['stock'] },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;
export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];
export const ruleOf = (name: RuleName): Rule => RULES[name];

/** Of a numbers rule, what of it nobody has typed in yet in this take: it is silent until then. */
export const unfed = (name: RuleName, numbers: readonly { readonly kind: NumberKind }[]): readonly NumberKind[] => {
  const { source } = ruleOf(name);
  return source.type === 'take' ? [] : source.kinds.filter((kind) => !numbers.some((each) => each.kind === kind));
};
