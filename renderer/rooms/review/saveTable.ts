import { getBridge } from '../../link/bridge.ts';
import { notify } from '../../ui/notices.ts';

/** Saves a table of the review where the user says, and says where it went or why it did not. */
export async function saveTable(suggestedName: string, text: string): Promise<void> {
  const outcome = await getBridge().saveFile({ suggestedName, text, kind: 'csv' });
  if (outcome.type === 'cancelled') return;
  if (outcome.type === 'failed') {
    notify({
      tone: 'bad',
      text: (t) => t.review.exported.failed,
      detail: (t) => t.review.exported.failedHint(outcome.detail),
      action: null,
      staysFor: null,
    });
    return;
  }
  notify({ tone: 'good', text: (t) => t.review.exported.saved, detail: () => outcome.path, action: null, staysFor: 8000 });
}
