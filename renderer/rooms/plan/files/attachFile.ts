import { type Attachment, attachmentName, type FileRefusal, MAX_ATTACHMENT } from '../../../../shared/files/attachment.ts';
import { refusalNow } from '../../../../shared/files/keepNow.ts';
import { refusesWrites } from '../../../library/readOnly.ts';
import { base64Of } from '../../../link/base64.ts';
import { getBridge } from '../../../link/bridge.ts';
import { takeStore } from '../../../link/takeStore.ts';

export type Attached =
  | { readonly type: 'attached'; readonly file: Attachment }
  | { readonly type: 'refused'; readonly reason: FileRefusal }
  | { readonly type: 'failed'; readonly detail: string };

/** Gives the bytes to the host, who judges and keeps them; what comes back names them. */
export async function attachFile(file: File): Promise<Attached> {
  if (file.size > MAX_ATTACHMENT) return { type: 'refused', reason: 'tooLarge' };
  if (refusesWrites()) return { type: 'failed', detail: 'EROFS' };
  const { take, disk } = takeStore.getState();
  const refusal = refusalNow(take, disk);
  if (refusal !== null) return refusal;
  try {
    const answer = await getBridge().keepFile(base64Of(new Uint8Array(await file.arrayBuffer())));
    if (answer.type !== 'kept') return answer;
    const { sum, kind, size } = answer;
    return { type: 'attached', file: { sum, kind, size, name: attachmentName(file.name, kind) } };
  } catch (error) {
    return { type: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
