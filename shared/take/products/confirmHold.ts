import { seconds } from '../../time.ts';

/** A second person holds so long to confirm a price: nobody confirms by brushing a key. */
export const CONFIRM_HOLD = seconds(1);
