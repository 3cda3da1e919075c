import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { isLandscape, type Paper, type PaperKind, type Reader } from '../../../../shared/print/paper.ts';
import type { PrintText } from '../../../../shared/text/print/zh-CN.ts';
import { getBridge } from '../../../link/bridge.ts';
import { fileName } from '../../../ui/fileName.ts';
import { notify } from '../../../ui/notices.ts';
import { isoDay } from '../../../ui/wall.ts';
import styles from './paper.module.css';
import { Sheet } from './Sheet.tsx';
import { usePrintText } from './usePrintText.ts';

export interface Print {
  readonly isWorking: boolean;
  readonly start: () => void;
  /** Stands beside the app's own root, seen by a printer alone, and only while one looks. */
  readonly sheet: ReactNode;
}

/** Prints a paper: it is put beside the page, printed there by the shell or the browser, and taken away. */
export function usePrint(paper: Paper, kind: PaperKind, reader: Reader, onDone: () => void): Print {
  const t = usePrintText();
  const [isWorking, setWorking] = useState(false);
  const latest = useRef({ paper, kind, reader, t, onDone });
  latest.current = { paper, kind, reader, t, onDone };
  useEffect(() => {
    if (!isWorking) return;
    const { current } = latest;
    void printPaper(current.paper, current.kind, current.reader, current.t).then((isDone) => {
      setWorking(false);
      if (isDone) latest.current.onDone();
    });
  }, [isWorking]);
  return {
    isWorking,
    start: () => setWorking(true),
    sheet: isWorking
      ? createPortal(
          <div className={styles.paper} data-landscape={isLandscape(kind, reader)} data-testid="print-paper">
            <Sheet paper={paper} kind={kind} reader={reader} />
          </div>,
          document.body,
        )
      : null,
  };
}

/** false: nothing came of it, and the dialog stays for another try. */
async function printPaper(paper: Paper, kind: PaperKind, reader: Reader, t: PrintText): Promise<boolean> {
  const day = isoDay(paper.start);
  const outcome = await getBridge()
    .printPdf({
      suggestedName: t.fileName(fileName(paper.title) || 'cuedesk', day, t.kinds[kind], t.readers[reader]),
      left: `${paper.title} · ${day}`,
      right: t.head(t.kinds[kind], t.readers[reader]),
    })
    .catch((error: unknown) => ({ type: 'failed', detail: String(error) }) as const);
  if (outcome.type === 'cancelled') return false;
  if (outcome.type === 'failed') {
    notify({ tone: 'bad', text: () => t.failed, detail: () => outcome.detail, action: null, staysFor: null });
    return false;
  }
  if (outcome.type === 'saved') {
    const detail = reader === 'director' ? () => t.savedPrivate : null;
    notify({ tone: 'good', text: () => t.saved(outcome.path), detail, action: null, staysFor: 8000 });
  }
  return true;
}
