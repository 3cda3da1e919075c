import { FileText, Paperclip, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { type Attachment, MAX_ATTACHMENTS } from '../../../../shared/files/attachment.ts';
import { takeStatus } from '../../../../shared/take/state.ts';
import { attachmentsOf } from '../../../../shared/text/attachments/attachments.ts';
import { libraryStore } from '../../../library/libraryStore.ts';
import { useTake } from '../../../link/takeStore.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { notify } from '../../../ui/notices.ts';
import { useLanguage } from '../../../ui/text.ts';
import { attachFile } from './attachFile.ts';
import { FileViewer } from './FileViewer.tsx';
import styles from './files.module.css';
import { useFileUrl } from './useFileUrl.ts';

export interface AttachmentListProps {
  /** What they prove, for the reader of a screen. */
  readonly label: string;
  readonly files: readonly Attachment[];
  /** Gets the change itself: the file may come a moment later, to a list that has gone on. */
  readonly onChange: (change: (files: readonly Attachment[]) => readonly Attachment[]) => void;
  /** Only a paper clip, where there is little room. */
  readonly isCompact: boolean;
}

/** Of one choice; a whole folder chosen by mistake is not read to its end. */
const MOST_TRIED = 3 * MAX_ATTACHMENTS;

/** Pictures and PDFs: to look at, to add, to remove. What could not be attached is said, and nothing changed. */
export function AttachmentList({ label, files, onChange, isCompact }: AttachmentListProps) {
  const t = attachmentsOf(useLanguage());
  const input = useRef<HTMLInputElement>(null);
  const [viewed, setViewed] = useState<Attachment | null>(null);
  const [troubles, setTroubles] = useState<readonly string[]>([]);
  const [isWorking, setWorking] = useState(false);
  const onAir = useTake((link) => link.take !== null && takeStatus(link.take) !== 'ended');
  const isFull = files.length >= MAX_ATTACHMENTS;
  const why = onAir ? t.onAir : isFull ? t.full : t.addLabel(label);

  const add = async (chosen: readonly File[]) => {
    setWorking(true);
    setTroubles([]);
    const say = (words: string) => setTroubles((said) => (said.includes(words) ? said : [...said, words]));
    const openShow = () => libraryStore.getState().show?.id;
    const show = openShow();
    const sums = new Set(files.map(({ sum }) => sum));
    let left = 0;
    for (const [tried, file] of chosen.entries()) {
      if (sums.size >= MAX_ATTACHMENTS || tried >= MOST_TRIED) {
        left += 1;
        continue;
      }
      const answer = await attachFile(file);
      // Another show may have the same card: an import can be a copy.
      if (openShow() !== show) {
        notify({ tone: 'warn', text: () => t.refused(file.name, t.refusals.otherShow), detail: null, action: null, staysFor: null });
        break;
      }
      if (answer.type === 'attached') {
        sums.add(answer.file.sum);
        onChange((now) => (now.length >= MAX_ATTACHMENTS || now.some(({ sum }) => sum === answer.file.sum) ? now : [...now, answer.file]));
      } else say(t.refused(file.name, answer.type === 'refused' ? t.refusals[answer.reason] : t.failed(answer.detail)));
    }
    if (left > 0) say(t.noRoom(left));
    setWorking(false);
  };
  const choose = () => input.current?.click();
  return (
    <div className={styles.list} data-compact={isCompact} data-testid="attachments">
      {files.map((file) => (
        <span key={file.sum} className={styles.file}>
          <button
            type="button"
            className={styles.open}
            aria-label={t.open(file.name)}
            title={file.name}
            onClick={() => setViewed(file)}
            data-testid="attachment"
          >
            <Thumb file={file} />
            {!isCompact && <span>{file.name}</span>}
          </button>
          {!isCompact && (
            <IconButton size="s" label={t.remove(file.name)} onClick={() => onChange((now) => now.filter(({ sum }) => sum !== file.sum))}>
              <X size={12} />
            </IconButton>
          )}
        </span>
      ))}
      {isCompact ? (
        <IconButton size="s" label={why} disabled={onAir || isFull || isWorking} onClick={choose}>
          <Paperclip size={13} />
        </IconButton>
      ) : (
        <Button size="s" variant="ghost" title={why} disabled={onAir || isFull || isWorking} onClick={choose}>
          <Paperclip size={13} />
          {isWorking ? t.working : t.add}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/png,image/jpeg,image/webp,application/pdf"
        aria-label={t.addLabel(label)}
        data-testid="attachment-file"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          // The same file chosen again is read again.
          event.target.value = '';
          void add(chosen);
        }}
      />
      {troubles.length > 0 && (
        <div className={styles.trouble} role="alert" data-testid="attachment-trouble">
          {troubles.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
      {viewed !== null && (
        <FileViewer
          file={viewed}
          onClose={() => setViewed(null)}
          onRemove={() => {
            onChange((now) => now.filter(({ sum }) => sum !== viewed.sum));
            setViewed(null);
          }}
        />
      )}
    </div>
  );
}

function Thumb({ file }: { readonly file: Attachment }) {
  return file.kind === 'pdf' ? <FileText size={16} aria-hidden /> : <PictureThumb file={file} />;
}

function PictureThumb({ file }: { readonly file: Attachment }) {
  const url = useFileUrl(file);
  return url === 'reading' || url === 'missing' ? (
    <i className={styles.blank} data-missing={url === 'missing'} />
  ) : (
    <img src={url} alt="" />
  );
}
