/** The speeds offered; any from 0 to 60 is allowed. */
export const RATES = [
  { name: 'quarter', value: 0.25 },
  { name: 'one', value: 1 },
  { name: 'two', value: 2 },
  { name: 'four', value: 4 },
  { name: 'ten', value: 10 },
  { name: 'sixty', value: 60 },
] as const;
