import type { ChainHead } from '../wire/frame.ts';

/** The end of a log's hash chain as it is printed, and given back to `npm run verify -- file --head`. */
export const chainText = ({ seq, sum }: ChainHead): string => `${seq}:${sum}`;
