import { FileInput, FileOutput, FileSpreadsheet, Package, Printer, Sheet } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ActionName } from '../../../../shared/actions.ts';
import { takeStatus } from '../../../../shared/take/state.ts';
import { runAction } from '../../../hooks/actionStore.ts';
import { useKeyText } from '../../../hooks/useKeyText.ts';
import { useLibrary } from '../../../library/libraryStore.ts';
import { useTake } from '../../../link/takeStore.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { MenuButton, type MenuItem } from '../../../ui/MenuButton.tsx';
import { useText } from '../../../ui/text.ts';

/** What comes in and what goes out, each by every way there is. */
export function FileMenus() {
  const t = useText().plan.toolbar;
  const segments = useLibrary((library) => library.show?.segments.length ?? null);
  const takeOpen = useTake((link) => link.take !== null && takeStatus(link.take) !== 'ended');
  const mayWrite = useTake((link) => link.mayWrite);
  const hasShow = segments !== null;
  const keyText = useKeyText();
  const item = (action: ActionName, id: string, label: string, icon: ReactNode, enabled: boolean, blocked: string | null): MenuItem => {
    const keys = keyText(action);
    return {
      id,
      label,
      icon,
      keys: keys === null ? null : <Kbd>{keys}</Kbd>,
      blocked,
      disabled: !enabled,
      onChoose: () => void runAction(action),
    };
  };
  return (
    <>
      <MenuButton
        data-testid="import-menu"
        disabled={false}
        label={
          <>
            <FileInput size={14} />
            {t.import}
          </>
        }
        items={[
          item('importShow', 'toolbar-import', t.importShow, <FileInput size={15} />, !takeOpen && mayWrite, takeOpen ? t.takeOpen : null),
          item('importRundown', 'import-rundown', t.importRundown, <FileSpreadsheet size={15} />, hasShow && mayWrite, null),
          item('importProducts', 'menu-import-products', t.importProducts, <Package size={15} />, hasShow && mayWrite, null),
        ]}
      />
      <MenuButton
        data-testid="export-menu"
        disabled={!hasShow}
        label={
          <>
            <FileOutput size={14} />
            {t.export}
          </>
        }
        items={[
          item('exportShow', 'export-show', t.exportShow, <FileOutput size={15} />, hasShow, null),
          item('exportRundown', 'export-rundown', t.exportRundown, <Sheet size={15} />, segments !== null && segments > 0, null),
          item('printPlan', 'print-plan', t.print, <Printer size={15} />, segments !== null && segments > 0, null),
        ]}
      />
    </>
  );
}
