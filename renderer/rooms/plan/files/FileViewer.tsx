import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Attachment } from '../../../../shared/files/attachment.ts';
import { attachmentsOf } from '../../../../shared/text/attachments/attachments.ts';
import { getBridge } from '../../../link/bridge.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useLanguage } from '../../../ui/text.ts';
import styles from './files.module.css';
import { useFileUrl } from './useFileUrl.ts';

export interface FileViewerProps {
  readonly file: Attachment;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** One file, large. A picture is drawn here; a PDF, which can carry programs, is only ever handed over as a copy. */
export function FileViewer({ file, onClose, onRemove }: FileViewerProps) {
  const t = attachmentsOf(useLanguage());
  const url = useFileUrl(file);
  const [said, setSaid] = useState<string | null>(null);
  const [isBroken, setBroken] = useState(false);
  const save = async () => {
    const outcome = await getBridge()
      .saveCopy(file.sum, file.name)
      .catch((error: unknown) => ({ type: 'failed', detail: String(error) }) as const);
    if (outcome.type !== 'cancelled') setSaid(outcome.type === 'saved' ? t.saved(outcome.path) : t.notSaved(outcome.detail));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={file.name}
      width={880}
      data-testid="file-viewer"
      actions={
        <>
          <Button variant="ghost" onClick={onRemove} data-testid="file-remove">
            <Trash2 size={14} />
            {t.remove(file.name)}
          </Button>
          <span className={styles.space} />
          <Button disabled={url === 'missing' || url === 'reading'} onClick={() => void save()}>
            <Download size={14} />
            {t.saveCopy}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {t.close}
          </Button>
        </>
      }
    >
      <div className={styles.view}>
        {url === 'reading' && <p>{t.reading}</p>}
        {url === 'missing' && (
          <p data-testid="file-missing">
            <b>{t.missing}</b>
            {t.missingHint}
          </p>
        )}
        {url !== 'reading' && url !== 'missing' && (file.kind === 'pdf' || isBroken) && <p>{isBroken ? t.broken : t.pdf}</p>}
        {url.startsWith('blob:') && !isBroken && <img src={url} alt={file.name} onError={() => setBroken(true)} />}
      </div>
      <p className={styles.note} role="status">
        {said ?? `${t.size(Math.ceil(file.size / 1000))} · ${t.note}`}
      </p>
    </Dialog>
  );
}
