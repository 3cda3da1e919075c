import { isActionName, runAction } from '../hooks/actionStore.ts';
import { notify } from '../ui/notices.ts';

/** What the shell asks for: an item of the native menu, or that it could not close the window. */
export function hearAction(name: string): void {
  if (name === 'closeRefused') {
    notify({ tone: 'warn', text: (t) => t.common.closeRefused, detail: (t) => t.common.closeRefusedHint, action: null, staysFor: 8000 });
    return;
  }
  if (isActionName(name)) runAction(name);
}
