import { takeStore } from '../../link/takeStore.ts';
import { notify } from '../../ui/notices.ts';

/** Keys for the background that the system does not give: said when that changes, for another program may take one at any time. */
export function sayRefusedKeys(): void {
  let takeBack = () => {};
  takeStore.subscribe(({ globalRefused: names }, before) => {
    if (names.join() === before.globalRefused.join()) return;
    takeBack();
    takeBack = () => {};
    if (names.length === 0) return;
    takeBack = notify({
      tone: 'warn',
      text: ({ common, actions }) => common.keyNames.refused(names.map((name) => actions.names[name]).join(common.keyNames.listMark)),
      detail: ({ common }) => common.keyNames.refusedHint,
      action: null,
      staysFor: null,
    });
  });
}
