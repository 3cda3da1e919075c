import { assertNever } from '../shared/assertNever.ts';
import type { KeySettings } from '../shared/keys/keyFile.ts';
import type { LinkRole } from '../shared/wire/frame.ts';
import type { OutputChange, OutputName } from '../shared/wire/outputs.ts';
import type { ShellRequest } from '../shared/wire/shell.ts';
import type { Gate } from './showMode/gate.ts';
import type { Windows } from './windows.ts';

export interface RequestParts {
  readonly gate: Gate;
  readonly windows: Windows;
  readonly startNormally: () => void;
  readonly identify: () => void;
  readonly setKeys: (keys: KeySettings) => void;
  readonly learnKey: (on: boolean) => void;
}

/** The window that a role has for its own. */
const OWN: Readonly<Record<LinkRole, OutputName | null>> = {
  director: null,
  host: 'prompter',
  assistant: 'assistant',
  viewer: 'countdown',
};

/** Does what a window asks of the shell. An output may ask for its own whole page and nothing else; more is ignored. */
export function shellRequests({
  gate,
  windows,
  startNormally,
  identify,
  setKeys,
  learnKey,
}: RequestParts): (request: ShellRequest, role: LinkRole) => void {
  return (request, role) => {
    const isOwn = request.type === 'fullPage' && request.window === OWN[role];
    if (role !== 'director' && !isOwn) return;
    switch (request.type) {
      case 'answer':
        return gate.answer(request.id, request.yes);
      case 'fullPage':
        return windows.patient(request.window)?.fullPage();
      case 'reopen':
        return windows.patient(request.window)?.reopen();
      case 'startNormally':
        return startNormally();
      case 'identify':
        return identify();
      case 'keys':
        return setKeys(request.keys);
      case 'learnKey':
        return learnKey(request.on);
      default:
        return assertNever(request);
    }
  };
}

/** The same for the outputs' windows: the director changes all of them, an output its own full screen. */
export const outputRequests =
  ({ outputs }: Pick<Windows, 'outputs'>) =>
  (output: OutputName, change: OutputChange, role: LinkRole): void => {
    if (role === 'director' || (change.type === 'fullscreen' && output === OWN[role])) outputs.change(output, change);
  };
