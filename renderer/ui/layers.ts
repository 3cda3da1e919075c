/** Dialogs and menus that are open on this page. While there is one, no shortcut acts. */
const open = new Set<symbol>();

/** Returns the way to close the layer again. */
export function openLayer(): () => void {
  const layer = Symbol('layer');
  open.add(layer);
  return () => void open.delete(layer);
}

export const hasOpenLayer = (): boolean => open.size > 0;
