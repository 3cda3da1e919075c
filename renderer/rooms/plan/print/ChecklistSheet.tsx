import type { PaperItem } from '../../../../shared/print/paper.ts';
import { checklistOf } from '../../../../shared/text/checklist/checklist.ts';
import { dueText } from '../../../../shared/text/checklist/dueText.ts';
import type { Instant } from '../../../../shared/time.ts';
import { useLanguage, useText } from '../../../ui/text.ts';
import { dayText, shortClock } from '../../../ui/wall.ts';
import type { PaperProps } from './PaperHead.tsx';
import styles from './paper.module.css';
import { usePrintText } from './usePrintText.ts';

/** 开播前清单: a box to tick and a line to sign, one item a line. */
export function ChecklistSheet({ paper, reader }: PaperProps) {
  const t = usePrintText();
  if (paper.checklist.length === 0) return <p>{t.noChecklist}</p>;
  const { item, due, note, signature } = t.checklistColumns;
  return (
    <table className={styles.table} data-reader={reader}>
      <thead>
        <tr>
          <th data-column="tick" />
          <th>{item}</th>
          <th data-column="owner">{t.columns.owner}</th>
          <th data-column="due">{due}</th>
          {reader === 'director' && <th>{note}</th>}
          <th data-column="signature">{signature}</th>
        </tr>
      </thead>
      <tbody>
        {paper.checklist.map((each) => (
          <Item key={each.id} item={each} hasNote={reader === 'director'} />
        ))}
      </tbody>
    </table>
  );
}

function Item({ item, hasNote }: { readonly item: PaperItem; readonly hasNote: boolean }) {
  const t = usePrintText();
  const { common } = useText();
  const language = useLanguage();
  const list = checklistOf(language);
  const when = (at: Instant) => `${dayText(at, language)} ${shortClock(at)}`;
  return (
    <tr>
      <td data-column="tick">{item.done === null ? '☐' : '☑'}</td>
      <td>
        {item.text}
        {item.carriedFrom !== '' && <small>{list.carriedFrom(item.carriedFrom)}</small>}
      </td>
      <td data-column="owner">{`${common.roles[item.owner]} ${item.person}`}</td>
      <td data-column="due">
        {dueText(item.due, list.due)}
        <small>{when(item.at)}</small>
      </td>
      {hasNote && <td>{item.note}</td>}
      <td data-column="signature">{item.done !== null && t.ticked(item.done.person || list.unnamed, when(item.done.at))}</td>
    </tr>
  );
}
