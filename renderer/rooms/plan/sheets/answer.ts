import { type FileRead, readTableFile } from './readTableFile.ts';
import { type SheetFile, writeXlsx } from './writeXlsx.ts';

export interface ReadRequest {
  readonly file: Blob;
  readonly sheet: number | null;
}

export type SheetRequest = ReadRequest | { readonly write: SheetFile };

export type ReadReply =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'read'; readonly read: FileRead }
  | { readonly type: 'written'; readonly bytes: Uint8Array<ArrayBuffer> };

/** What the worker does: answers each request once. */
export async function answer(request: SheetRequest, reply: (reply: ReadReply) => void): Promise<void> {
  if ('write' in request) reply({ type: 'written', bytes: writeXlsx(request.write) });
  else await answerRead(request, reply);
}

/** Reads a file and tells how far it is. */
async function answerRead({ file, sheet }: ReadRequest, reply: (reply: ReadReply) => void): Promise<void> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return reply({ type: 'read', read: { ok: false, problem: { type: 'unreadable' } } });
  let told = 0;
  const onProgress = (done: number) => {
    if (done - told < 0.02) return;
    told = done;
    reply({ type: 'progress', done });
  };
  reply({ type: 'read', read: readTableFile(new Uint8Array(bytes), sheet, onProgress) });
}
