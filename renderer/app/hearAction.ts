import { isActionName, runAction } from '../hooks/actionStore.ts';

/** An item of the native menu was chosen. */
export function hearAction(name: string): void {
  if (isActionName(name)) runAction(name);
}
