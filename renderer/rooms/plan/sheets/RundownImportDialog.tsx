import { useMemo, useState } from 'react';
import { RUNDOWN_FIELDS, RUNDOWN_HEADERS } from '../../../../shared/import/rundown/fields.ts';
import { IMPORT_MODES, type ImportMode, MATCH_KEYS, type MatchKey } from '../../../../shared/import/rundown/outcome.ts';
import { planRundown } from '../../../../shared/import/rundown/planRundown.ts';
import { sheetWords } from '../../../../shared/import/rundown/words.ts';
import { plannedLength } from '../../../../shared/plan/frozen.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useLanguage } from '../../../ui/text.ts';
import { zoneOffset } from '../../../ui/wall.ts';
import tools from '../tools/tools.module.css';
import { ImportDialog } from './ImportDialog.tsx';
import { OutcomeTable } from './OutcomeTable.tsx';
import { outcomeLines } from './rundownLines.ts';
import { useColumns } from './useColumns.ts';
import { useSheetsText } from './useSheetsText.ts';
import { useTableSource } from './useTableSource.ts';

const KINDS = { fields: RUNDOWN_FIELDS, headers: RUNDOWN_HEADERS, memory: 'rundownColumns' } as const;
const newId = () => crypto.randomUUID();

/** 导入流程单: a table against the rundown as it is, row by row; then one change and one undo. */
export function RundownImportDialog({ show, onClose }: { readonly show: Show; readonly onClose: () => void }) {
  const sheets = useSheetsText();
  const t = sheets.rundown;
  const language = useLanguage();
  const source = useTableSource();
  const table = useColumns(source.rows, KINDS);
  const [mode, setMode] = useState<ImportMode>('replace');
  const [matchBy, setMatchBy] = useState<MatchKey>('title');
  const { body, mapping } = table;
  const { merged } = source;
  const { segments, products, plannedStart } = show;
  const context = useMemo(
    () => ({ products, plannedStart, zone: zoneOffset, words: sheetWords(language), newId }),
    [products, plannedStart, language],
  );
  const plan = useMemo(() => {
    if (body.length === 0 || mapping.every((field) => field === null)) return null;
    return planRundown(segments, { rows: body, merged, columns: mapping, mode, matchBy }, context);
  }, [segments, body, merged, mapping, mode, matchBy, context]);
  const count = (type: string) => plan?.rows.filter(({ outcome }) => outcome.type === type).length ?? 0;
  const [added, changed, removed] = [count('add'), count('change'), plan?.removed.length ?? 0];
  const moved = plan !== null && plan.segments !== segments ? count('same') : 0;
  const lines = useMemo(
    () => (plan === null ? [] : outcomeLines(plan, table.columns, sheets, context)),
    [plan, table.columns, sheets, context],
  );
  const scripts = plan?.removed.filter(({ script }) => script.blocks.length > 0).length ?? 0;

  return (
    <ImportDialog
      words={t}
      source={source}
      table={table}
      kinds={KINDS}
      names={t.fields}
      takes={added + changed || (removed === 0 ? moved : 0)}
      removed={removed}
      refused={count('refused')}
      edit="importRundown"
      change={(now) => (plan === null ? now : { ...now, segments: plan.segments })}
      done={t.done(added, changed, removed)}
      onClose={onClose}
      choices={
        <>
          <Field label={t.mode}>
            <Select
              value={mode}
              options={IMPORT_MODES.map((each) => ({ value: each, label: t.modes[each] }))}
              onChange={setMode}
              data-testid="import-mode"
            />
          </Field>
          {mode !== 'append' && (
            <Field label={t.matchBy}>
              <Select
                value={matchBy}
                options={MATCH_KEYS.map((each) => ({ value: each, label: t.matches[each] }))}
                onChange={setMatchBy}
                data-testid="import-match"
              />
            </Field>
          )}
        </>
      }
      data-testid="rundown-import"
    >
      {plan !== null && (
        <>
          <OutcomeTable lines={lines} subject={t.segment} />
          <p className={tools.sum} data-testid="import-sum">
            {t.sums(plan.segments.length, lengthText(plannedLength(plan.segments)))}
            {scripts > 0 && <b>{t.withScript(scripts)}</b>}
          </p>
        </>
      )}
    </ImportDialog>
  );
}
