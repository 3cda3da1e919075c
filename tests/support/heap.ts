import type { CDPSession } from 'playwright-core';

/**
 * Everything that a page's scripts hold, as V8 writes it out, after a collection. Of a long string only its beginning is
 * written: look for strings that stand as values of their own.
 */
export async function heapText(session: CDPSession): Promise<string> {
  const parts: string[] = [];
  const hear = ({ chunk }: { readonly chunk: string }) => void parts.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', hear);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: true });
  session.off('HeapProfiler.addHeapSnapshotChunk', hear);
  return parts.join('');
}
