import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Notice.module.css';
import { dismiss, type ShownNotice, useIsLifted, useNotices } from './notices.ts';
import { useText } from './text.ts';

const ICONS = { info: Info, good: CircleCheck, warn: TriangleAlert, bad: CircleAlert } as const;

/** Where notices appear. It never covers the transport, and never takes the focus. */
export function NoticeRegion() {
  const notices = useNotices();
  const isLifted = useIsLifted();
  return (
    <div className={styles.region} data-lifted={isLifted} role="status" aria-live="polite" data-part data-testid="notices">
      {notices.map((notice) => (
        <Notice key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function Notice({ notice }: { readonly notice: ShownNotice }) {
  const t = useText();
  const Icon = ICONS[notice.tone];
  const { action, detail } = notice;
  return (
    <div className={classes(styles.notice, styles[notice.tone])} data-testid="notice">
      <Icon size={16} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <b>{notice.text(t)}</b>
        {detail !== null && <span>{detail(t)}</span>}
        {action !== null && (
          <Button
            size="s"
            onClick={() => {
              action.run();
              dismiss(notice.id);
            }}
          >
            {action.label(t)}
          </Button>
        )}
      </div>
      <IconButton size="s" label={t.common.close} onClick={() => dismiss(notice.id)}>
        <X size={14} />
      </IconButton>
    </div>
  );
}
