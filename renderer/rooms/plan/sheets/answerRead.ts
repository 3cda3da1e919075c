import { type FileRead, readTableFile } from './readTableFile.ts';

export interface ReadRequest {
  readonly file: Blob;
  readonly sheet: number | null;
}

export type ReadReply =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'read'; readonly read: FileRead };

/** What the worker does with a file: reads it, tells how far it is, and answers once. */
export async function answerRead({ file, sheet }: ReadRequest, reply: (reply: ReadReply) => void): Promise<void> {
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
