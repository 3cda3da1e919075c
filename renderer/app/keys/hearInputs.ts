import type { ActionName } from '../../../shared/actions.ts';
import type { GlobalName } from '../../../shared/keys/globalKeys.ts';
import type { TakeActionType } from '../../../shared/take/command.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import type { Answer } from '../../../shared/wire/frame.ts';
import { isAvailable, runAction } from '../../hooks/actionStore.ts';
import { boundTo } from '../../hooks/useKeys.ts';
import { go, hold, resume } from '../../link/commands.ts';
import { dropMarker } from '../../link/markerCommands.ts';
import { takeStore } from '../../link/takeStore.ts';
import { seeSignal } from '../../stage/seeSignal.ts';
import { hasOpenLayer } from '../../ui/layers.ts';
import { notify } from '../../ui/notices.ts';
import { enterRoom } from '../roomStore.ts';

/** In ms. */
const SAID_FOR = 8000;

/** A key that is heard while another program is in front: it means the take, whichever room this window shows. */
export function hearGlobalKey(name: GlobalName): void {
  EVERYWHERE[name]();
}

const EVERYWHERE: Readonly<Record<GlobalName, () => void>> = {
  go: () => void tellRefused('go', go()),
  hold: () => void (isHeld() ? tellRefused('resume', resume()) : tellRefused('hold', hold())),
  seeSignal,
  mark: () => void dropMarker('note'),
  incident: declare,
};

/** The stage says it under its transport; no other room would. */
async function tellRefused(action: TakeActionType, answered: Promise<Answer>): Promise<void> {
  const answer = await answered;
  if (answer.type !== 'refused' || isAvailable('go')) return;
  notify({
    tone: 'bad',
    text: ({ stage }) => stage.transport.notDone(stage.transport.actions[action]),
    detail: ({ stage }) => stage.refusals[answer.reason],
    action: null,
    staysFor: SAID_FOR,
  });
}

/** Its form stands in the take's room. */
function declare(): void {
  const { take } = takeStore.getState();
  if (take === null || runAction('incident')) return;
  enterRoom(take.mode === 'live' ? 'live' : 'rehearse');
  // The room binds it when it has been drawn.
  requestAnimationFrame(() => requestAnimationFrame(() => void runAction('incident')));
}

function isHeld(): boolean {
  const { take } = takeStore.getState();
  return take !== null && takeStatus(take) === 'held';
}

/** A pad writes no text, so it acts beside a field too; a dialog keeps everything away from the show, as from keys. */
export function hearPad(code: string): void {
  const name = padAction(code);
  if (name !== null) runAction(name);
}

/** Whoever pressed it waits for something: it is said that nothing comes. */
export function sayPadHeld(code: string): void {
  const name = padAction(code);
  if (name === null) return;
  notify({
    tone: 'warn',
    text: ({ common, actions }) => common.keyNames.padHeld(actions.names[name]),
    detail: ({ common }) => common.keyNames.padHeldHint,
    action: null,
    staysFor: SAID_FOR,
  });
}

const padAction = (code: string): ActionName | null => (hasOpenLayer() ? null : boundTo({ code, mod: false, shift: false, alt: false }));
