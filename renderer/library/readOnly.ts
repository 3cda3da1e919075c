import { takeStore } from '../link/takeStore.ts';
import { libraryStore } from './libraryStore.ts';

/** Another tab has the library. Before the host has said who has it, nothing is refused. */
export function isReadOnly(): boolean {
  const { info, mayWrite } = takeStore.getState();
  return info !== null && !mayWrite;
}

/** Says so, once for each try: two tabs that write one show would each undo the other's rows. */
export function refusesWrites(): boolean {
  if (!isReadOnly()) return false;
  libraryStore.setState({ notice: { type: 'readOnly' } });
  return true;
}
