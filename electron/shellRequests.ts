import { assertNever } from '../shared/assertNever.ts';
import type { LinkRole } from '../shared/wire/frame.ts';
import type { ShellRequest } from '../shared/wire/shell.ts';
import type { Gate } from './showMode/gate.ts';
import type { Windows } from './windows.ts';

export interface RequestParts {
  readonly gate: Gate;
  readonly windows: Windows;
  readonly startNormally: () => void;
}

/** Does what a window asks of the shell. A prompter may ask for its own whole page and nothing else; more is ignored. */
export function shellRequests({ gate, windows, startNormally }: RequestParts): (request: ShellRequest, role: LinkRole) => void {
  return (request, role) => {
    const isOwn = request.type === 'fullPage' && request.window === 'prompter';
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
      default:
        return assertNever(request);
    }
  };
}
