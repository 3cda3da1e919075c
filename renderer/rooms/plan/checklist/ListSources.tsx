import { BookmarkPlus, Trash2 } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { type Checklist, carriedOver, withCopies, withItems } from '../../../../shared/plan/checklist/item.ts';
import { CHECKLISTS, itemsOf } from '../../../../shared/plan/checklist/lists.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { editChecklist } from '../../../library/checklistEdits.ts';
import {
  forgetChecklist,
  listOpenLists,
  type OpenList,
  type OwnChecklist,
  ownChecklists,
  saveChecklist,
} from '../../../library/checklists.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useLanguage } from '../../../ui/text.ts';
import { dayText } from '../../../ui/wall.ts';
import styles from './checklist.module.css';
import { useChecklistText } from './useChecklistText.ts';

const newId = () => crypto.randomUUID();
const OWN = 'own:';

/** Where items come from besides one's own keyboard: a template, one's own, an earlier show. What the list has is not added twice. */
export function ListSources({ show, onSaid }: { readonly show: Show; readonly onSaid: (words: string) => void }) {
  const t = useChecklistText();
  const language = useLanguage();
  const words = language === 'en' ? 'en' : 'zh';
  const [own, setOwn] = useState<readonly OwnChecklist[]>([]);
  const [earlier, setEarlier] = useState<readonly OpenList[]>([]);
  const [gone, setGone] = useState<OwnChecklist | null>(null);
  const [isNaming, setNaming] = useState(false);
  useEffect(() => {
    void ownChecklists().then(setOwn);
    void listOpenLists(show.plannedStart, show.id).then(setEarlier);
  }, [show.id, show.plannedStart]);

  const add = (more: Checklist) => {
    const next = withItems(show.checklist, more);
    onSaid(next === show.checklist ? t.nothingNew : t.added(next.length - show.checklist.length));
    editChecklist('checklist', (list) => withItems(list, more));
  };
  const addTemplate = (id: string) => {
    const built = CHECKLISTS.find((each) => each.id === id);
    const mine = own.find((each) => OWN + each.name === id);
    if (built !== undefined) add(itemsOf(built.id, words, newId));
    if (mine !== undefined) add(withCopies(mine.items, newId));
  };
  const carry = (id: string) => {
    const from = earlier.find((each) => each.showId === id);
    if (from !== undefined) add(carriedOver(from.open, from.title, newId));
  };
  const save = (name: string) => {
    setNaming(false);
    onSaid((own.some((each) => each.name === name) ? t.replaced : t.saved)(name));
    void saveChecklist(name, show.checklist).then(setOwn);
  };
  return (
    <>
      <Select
        className={styles.source ?? ''}
        label={t.templates}
        value=""
        options={[
          { value: '', label: t.pickTemplate },
          ...own.map(({ name, items }) => ({ value: OWN + name, label: t.items(t.own(name), items.length) })),
          ...CHECKLISTS.map(({ id, name, rows }) => ({ value: id, label: t.items(name[words], rows.length) })),
        ]}
        onChange={addTemplate}
        data-testid="checklist-template"
      />
      {earlier.length > 0 && (
        <Select
          className={styles.source ?? ''}
          label={t.carry}
          value=""
          options={[
            { value: '', label: t.carry },
            ...earlier.map(({ showId, title, plannedStart, open }) => ({
              value: showId,
              label: t.carryFrom(title, dayText(plannedStart, language), open.length),
            })),
          ]}
          onChange={carry}
          data-testid="checklist-carry"
        />
      )}
      <span className={styles.saving}>
        <IconButton label={t.save} disabled={show.checklist.length === 0} onClick={() => setNaming(!isNaming)} data-testid="checklist-save">
          <BookmarkPlus size={15} />
        </IconButton>
        {isNaming && (
          <SaveForm
            own={own}
            gone={gone}
            name={show.title}
            onSave={save}
            onForget={(each) => {
              setGone(each);
              void forgetChecklist(each.name).then(setOwn);
            }}
            onRestore={(each) => {
              setGone(null);
              void saveChecklist(each.name, each.items).then(setOwn);
            }}
          />
        )}
      </span>
    </>
  );
}

interface SaveFormProps {
  readonly own: readonly OwnChecklist[];
  /** Deleted just now: it can be had back. */
  readonly gone: OwnChecklist | null;
  readonly name: string;
  readonly onSave: (name: string) => void;
  readonly onForget: (list: OwnChecklist) => void;
  readonly onRestore: (list: OwnChecklist) => void;
}

/** A name to keep the list under, and what is kept already. */
function SaveForm({ own, gone, name: first, onSave, onForget, onRestore }: SaveFormProps) {
  const t = useChecklistText();
  const [name, setName] = useState(first);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') onSave(name.trim());
  };
  return (
    <form className={styles.save} onSubmit={submit}>
      <input
        value={name}
        maxLength={100}
        aria-label={t.saveName}
        onFocus={(event) => event.target.select()}
        ref={(input) => input?.focus()}
        onChange={(event) => setName(event.target.value)}
        data-testid="checklist-save-name"
      />
      <Button type="submit" size="s" variant="primary" disabled={name.trim() === ''}>
        {t.saveConfirm}
      </Button>
      {own.map((each) => (
        <p key={each.name}>
          {t.items(each.name, each.items.length)}
          <IconButton size="s" label={t.forget(each.name)} onClick={() => onForget(each)}>
            <Trash2 size={12} />
          </IconButton>
        </p>
      ))}
      {gone !== null && (
        <p role="status">
          {t.forgotten(gone.name)}
          <Button size="s" variant="ghost" onClick={() => onRestore(gone)}>
            {t.restore}
          </Button>
        </p>
      )}
    </form>
  );
}
