import { useState } from 'react';
import { showId } from '../../../../shared/ids.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { templateFrom } from '../../../../shared/plan/templates/own.ts';
import { removeTemplate, saveTemplate } from '../../../library/templates.ts';
import { Field } from '../../../ui/Field.tsx';
import { notify } from '../../../ui/notices.ts';
import { TaskDialog } from '../../../ui/TaskDialog.tsx';
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
    <TaskDialog
      title={t.template.saveTitle}
      width={480}
      onClose={onClose}
      leave={t.cancel}
      apply={t.template.save}
      onApply={name.trim() === '' ? null : save}
      more={null}
      byEnter
      data-testid="save-template-dialog"
    >
      <div className={styles.save}>
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
      </div>
    </TaskDialog>
  );
}
