import { OUTPUT_NAMES, type OutputName } from '../../shared/wire/outputs.ts';
import { getBridge } from '../link/bridge.ts';
import { takeStore } from '../link/takeStore.ts';
import { notify } from '../ui/notices.ts';

const blacken = (name: OutputName, black: boolean) => void getBridge().changeOutput(name, { type: 'black', black });

/** Black, or lit again. One that is not open has nothing to black out, and that is said. */
export function toggleBlack(name: OutputName): void {
  const { open, blackSince } = takeStore.getState().outputs[name];
  if (blackSince !== null) blacken(name, false);
  else if (open) blacken(name, true);
  else sayClosed();
}

/** All that are open go black; once they are, all come back. */
export function toggleAllBlack(): void {
  const { outputs } = takeStore.getState();
  const lit = OUTPUT_NAMES.filter((name) => outputs[name].open && outputs[name].blackSince === null);
  if (lit.length > 0) for (const name of lit) blacken(name, true);
  else if (OUTPUT_NAMES.some((name) => outputs[name].blackSince !== null)) lightAll();
  else sayClosed();
}

export function lightAll(): void {
  const { outputs } = takeStore.getState();
  for (const name of OUTPUT_NAMES) if (outputs[name].blackSince !== null) blacken(name, false);
}

const sayClosed = () => notify({ tone: 'info', text: (t) => t.common.black.closed, detail: null, action: null, staysFor: 6_000 });
