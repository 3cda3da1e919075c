import { cleanup } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach } from 'vitest';
import { setActionContext } from '../../../renderer/hooks/actionStore.ts';
import { listen } from '../../../renderer/hooks/useKeys.ts';
import { closeTool } from '../../../renderer/rooms/plan/tools/planTool.ts';

/** For each test of a file: the plan room's keys act, with all that a plan allows; afterwards no tool is open and nothing is drawn. */
export function keysInPlan(): void {
  let stop = () => {};
  beforeEach(() => {
    setActionContext({
      room: 'plan',
      hasShow: true,
      take: null,
      canUndoEdit: true,
      canRedoEdit: true,
      canUndoCommand: false,
      canRedoCommand: false,
      mayWrite: true,
    });
    stop = listen(window);
  });
  afterEach(() => {
    act(closeTool);
    cleanup();
    stop();
  });
}
