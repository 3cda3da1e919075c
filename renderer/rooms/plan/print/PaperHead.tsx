import type { Paper, PaperKind, Reader } from '../../../../shared/print/paper.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { between } from '../../../../shared/time.ts';
import { useLanguage, useText } from '../../../ui/text.ts';
import { dayText, isoDay, shortClock } from '../../../ui/wall.ts';
import styles from './paper.module.css';
import { usePrintText } from './usePrintText.ts';

export interface PaperProps {
  readonly paper: Paper;
  readonly reader: Reader;
}

/** The first page's own heading: the show, when, and who. */
export function PaperHead({ paper, reader, kind }: PaperProps & { readonly kind: PaperKind }) {
  const t = usePrintText();
  const { common } = useText();
  const language = useLanguage();
  const crew = paper.crew.filter(({ person }) => person !== '').map(({ role, person }) => `${common.roles[role]} ${person}`);
  return (
    <header className={styles.head}>
      <p>{t.head(t.kinds[kind], t.readers[reader])}</p>
      <h1>{paper.title}</h1>
      <p>
        {isoDay(paper.start).slice(0, 4)} · {dayText(paper.start, language)} ·{' '}
        {t.planned(shortClock(paper.start), shortClock(paper.end), lengthText(between(paper.start, paper.end)))}
        {crew.length > 0 && ` · ${crew.join(' · ')}`}
      </p>
      {paper.theme !== '' && <p>{paper.theme}</p>}
    </header>
  );
}
