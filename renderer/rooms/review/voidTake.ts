import type { Report } from '../../../shared/review/report.ts';
import { keepFinishedTake } from '../../library/takes.ts';
import { getBridge } from '../../link/bridge.ts';
import { markVoid } from '../../link/markTake.ts';
import { notify } from '../../ui/notices.ts';

/**
 * Voids a finished take (null: takes that back) and keeps its log as it is then. Says why when it was not done: without
 * its log on the host a take that is kept in the library alone stays as it is.
 */
export async function voidTake({ takeId, crew }: Pick<Report, 'takeId' | 'crew'>, reason: string | null): Promise<void> {
  const answer = await markVoid({ takeId, crew }, reason);
  if (answer.type === 'refused') {
    notify({
      tone: 'bad',
      text: (t) => t.stage.voiding.failed,
      detail: (t) => (answer.reason === 'notAllowed' ? t.stage.voiding.noLog : t.stage.refusals[answer.reason]),
      action: null,
      staysFor: null,
    });
    return;
  }
  const { records, head } = await getBridge().readTake(takeId);
  // The host has it either way; the review reads it there too.
  await keepFinishedTake(records, head).catch(() => undefined);
}
