import type { Effects } from '../hooks/actionStore.ts';
import { refuseHere } from '../link/commands.ts';
import { moveSegment, raiseSegment, removeSegment, setNext, skip, unskip } from '../link/rundownCommands.ts';
import { actedOn, chooseRow } from './chosenRow.ts';
import { placeAfterStep, rowBehind } from './rowPlaces.ts';

/** What the row keys do to the chosen row, or else to the next one. What is not allowed goes out too: the refusal says why. */
export const ROW_EFFECTS = {
  setNext: () => onRow(({ id }) => void setNext(id)),
  skip: () => onRow(({ id }, take) => void (take.skipped.has(id) ? unskip(id) : skip(id))),
  raise: () => onRow(({ id }) => void raiseSegment(id)),
  moveUp: () => step(-1),
  moveDown: () => step(1),
  removeSegment: () =>
    onRow(({ id }, take) => {
      const behind = rowBehind(take, id);
      void removeSegment(id).then((answer) => answer.type === 'acknowledged' && chooseRow(behind));
    }),
} as const satisfies Effects;

function step(by: 1 | -1): void {
  onRow(({ id }, take) => {
    const place = placeAfterStep(take, id, by);
    // The keys go on with the row that they have begun to move.
    chooseRow(id);
    if (place.type === 'refused') refuseHere('move', place.reason);
    else void moveSegment(id, place.before);
  });
}

type Acted = NonNullable<ReturnType<typeof actedOn>>;

function onRow(act: (segment: Acted['segment'], take: Acted['take']) => void): void {
  const row = actedOn();
  if (row !== null) act(row.segment, row.take);
}
