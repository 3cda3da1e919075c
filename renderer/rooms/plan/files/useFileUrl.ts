import { useEffect, useState } from 'react';
import type { Attachment } from '../../../../shared/files/attachment.ts';
import { bytesOf } from '../../../link/base64.ts';
import { getBridge } from '../../../link/bridge.ts';

/** One after another: a card full of photographs at once is more than a link holds back. */
let turn: Promise<unknown> = Promise.resolve();

/** A picture's own address while it is on the screen; missing: this machine does not have it whole. Nothing else is read. */
export function useFileUrl({ sum, kind }: Attachment): string | 'reading' | 'missing' {
  const [url, setUrl] = useState<string>('reading');
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    turn = turn
      .then(() => (gone ? null : getBridge().readFile(sum)))
      .then((base64) => {
        if (gone) return;
        // As the picture that the host found it to be: a browser never guesses what else it might be.
        if (base64 !== null && kind !== 'pdf') made = URL.createObjectURL(new Blob([bytesOf(base64)], { type: `image/${kind}` }));
        setUrl(base64 === null ? 'missing' : (made ?? ''));
      })
      .catch(() => !gone && setUrl('missing'));
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [sum, kind]);
  return url;
}
