import { KeyRound } from 'lucide-react';
import { useEffect } from 'react';
import type { Shut } from '../link/entrance.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { showLanguage, useText } from '../ui/text.ts';
import styles from './ShutPage.module.css';

/** A browser that the headless host did not let in: what happened, and which address to open. */
export function ShutPage({ shut: { reason, language } }: { readonly shut: Shut }) {
  const { shut } = useText().common;
  useEffect(() => {
    if (language !== null) void showLanguage(language);
  }, [language]);
  return (
    <div role="alert" className={styles.page} data-testid="shut">
      <EmptyState icon={<KeyRound size={36} />} title={shut[reason]}>
        {shut[`${reason}Next`]}
      </EmptyState>
    </div>
  );
}
