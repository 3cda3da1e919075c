import type { KeySettings } from '../../../shared/keys/keyFile.ts';
import { keepKeys, recallKeys } from '../../library/keys.ts';
import { isReadOnly } from '../../library/readOnly.ts';
import { getBridge } from '../../link/bridge.ts';

/** A browser has no shell; its menu, its other programs and its reload keys are its own. */
const tellShell = (keys: KeySettings): Promise<void> =>
  getBridge()
    .askShell({ type: 'keys', keys })
    .catch(() => {});

/**
 * The keys as they were kept, for this window and for the shell. Resolves when this window has them; never rejects:
 * without them there are those the app came with.
 */
export const startKeys = (): Promise<void> =>
  recallKeys().then(
    (keys) => void tellShell(keys),
    () => {},
  );

/** In force at once, on air too. */
export async function changeKeys(settings: KeySettings): Promise<void> {
  void tellShell(settings);
  if (!isReadOnly()) await keepKeys(settings);
}
