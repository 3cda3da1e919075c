import { type FormEvent, useState } from 'react';
import { showId } from '../../../../shared/ids.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { templateFrom } from '../../../../shared/plan/templates/own.ts';
import { removeTemplate, saveTemplate } from '../../../library/templates.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Field } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { Toggle } from '../../../ui/Toggle.tsx';
import { useText } from '../../../ui/text.ts';
import styles from './tools.module.css';
import { usePlanToolsText } from './usePlanToolsText.ts';

/** 存为模板: the open show's rundown, to be used again. */
export function SaveTemplateDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const t = usePlanToolsText();
  const { common } = useText();
  const [name, setName] = useState(show.title);
  const [keepsScripts, setKeepsScripts] = useState(true);
  const [keepsProducts, setKeepsProducts] = useState(false);
  const save = () => {
    if (name.trim() === '') return;
    const slotTitle = (tier: Show['segments'][number]['tier']) =>
      t.template.slot(tier === null ? common.kinds.product : common.tiers[tier]);
    const id = showId(crypto.randomUUID());
    void saveTemplate(templateFrom(show, id, { name: name.trim(), keepsScripts, keepsProducts, slotTitle })).then((isSaved) => {
      if (!isSaved) return;
      const undo = () => void removeTemplate(id, true);
      notify({
        tone: 'good',
        text: () => t.template.saved(name.trim()),
        detail: null,
        action: { label: () => t.template.undoSave, run: undo },
        staysFor: 8000,
      });
    });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.template.saveTitle}
      data-testid="save-template-dialog"
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" disabled={name.trim() === ''} onClick={save} data-testid="tool-apply">
            {t.template.save}
          </Button>
        </>
      }
    >
      <form
        className={styles.save}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save();
        }}
      >
        <p className={styles.intro}>{t.template.saveIntro(show.segments.length)}</p>
        <Field label={t.template.name}>
          <input
            value={name}
            maxLength={100}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
            data-testid="template-name"
          />
        </Field>
        <Toggle checked={keepsScripts} onChange={setKeepsScripts}>
          {t.template.keepScripts}
        </Toggle>
        <Toggle checked={keepsProducts} onChange={setKeepsProducts} data-testid="template-products">
          {t.template.keepProducts}
        </Toggle>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
