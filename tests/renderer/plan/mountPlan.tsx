import { render, screen } from '@testing-library/react';
import { act } from 'react';
import { PlanRoom } from '../../../renderer/rooms/plan/PlanRoom.tsx';

/** The room with its second picture: the rows, the strip and the inspector come after the first, and so does their code. */
export async function mountPlan(): Promise<void> {
  await import('../../../renderer/rooms/plan/planParts.ts');
  render(<PlanRoom />);
  await act(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 5))));
  await screen.findByTestId('import-show');
}
