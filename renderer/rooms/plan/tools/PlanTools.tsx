import { lazy, Suspense } from 'react';
import type { Show } from '../../../../shared/plan/show.ts';
import { useActions } from '../../../hooks/useActions.ts';
import { usePlanView } from '../planView.ts';
import { closeTool, openTool, useTool } from './planTool.ts';

// Each comes when it is first opened: the window must not wait for what most starts never use.
const TemplateDialog = lazy(() => import('./TemplateDialog.tsx').then(({ TemplateDialog }) => ({ default: TemplateDialog })));
const SaveTemplateDialog = lazy(() =>
  import('./SaveTemplateDialog.tsx').then(({ SaveTemplateDialog }) => ({ default: SaveTemplateDialog })),
);
const SequenceDialog = lazy(() => import('./SequenceDialog.tsx').then(({ SequenceDialog }) => ({ default: SequenceDialog })));
const FitDialog = lazy(() => import('./FitDialog.tsx').then(({ FitDialog }) => ({ default: FitDialog })));
const RundownImportDialog = lazy(() =>
  import('../sheets/RundownImportDialog.tsx').then(({ RundownImportDialog }) => ({ default: RundownImportDialog })),
);
const RundownExportDialog = lazy(() =>
  import('../sheets/RundownExportDialog.tsx').then(({ RundownExportDialog }) => ({ default: RundownExportDialog })),
);
const ProductImportDialog = lazy(() =>
  import('../products/ProductImportDialog.tsx').then(({ ProductImportDialog }) => ({ default: ProductImportDialog })),
);
const ProductLibraryDialog = lazy(() =>
  import('../products/ProductLibraryDialog.tsx').then(({ ProductLibraryDialog }) => ({ default: ProductLibraryDialog })),
);
const PrintDialog = lazy(() => import('../print/PrintDialog.tsx').then(({ PrintDialog }) => ({ default: PrintDialog })));

const ChecklistDialog = lazy(() =>
  import('../checklist/ChecklistDialog.tsx').then(({ ChecklistDialog }) => ({ default: ChecklistDialog })),
);
const SnippetDialog = lazy(() => import('../scripts/SnippetDialog.tsx').then(({ SnippetDialog }) => ({ default: SnippetDialog })));
const VersionDialog = lazy(() => import('../scripts/VersionDialog.tsx').then(({ VersionDialog }) => ({ default: VersionDialog })));
const SplitDialog = lazy(() => import('../scripts/SplitDialog.tsx').then(({ SplitDialog }) => ({ default: SplitDialog })));

/** The tools of the plan room, one at a time. */
export function PlanTools({ show }: { readonly show: Show | null }) {
  const tool = useTool();
  const selected = usePlanView((view) => view.selected);
  const segment = show?.segments.find((each) => each.id === selected) ?? null;
  useActions({
    newFromTemplate: () => openTool('template'),
    saveAsTemplate: () => openTool('saveTemplate'),
    autoSequence: () => openTool('sequence'),
    fitToTime: () => openTool('fit'),
    importRundown: () => openTool('rundown'),
    exportRundown: () => openTool('rundownOut'),
    importProducts: () => openTool('products'),
    productLibrary: () => openTool('library'),
    checklist: () => openTool('checklist'),
    printPlan: () => openTool('print'),
    scriptLibrary: () => openTool('scripts'),
    scriptVersions: () => openTool('versions'),
  });
  return (
    <Suspense fallback={null}>
      {tool === 'template' && <TemplateDialog show={show} onClose={closeTool} />}
      {tool === 'saveTemplate' && show !== null && <SaveTemplateDialog show={show} onClose={closeTool} />}
      {tool === 'sequence' && show !== null && <SequenceDialog show={show} onClose={closeTool} />}
      {tool === 'rundown' && show !== null && <RundownImportDialog show={show} onClose={closeTool} />}
      {tool === 'rundownOut' && show !== null && <RundownExportDialog show={show} onClose={closeTool} />}
      {tool === 'products' && show !== null && <ProductImportDialog show={show} onClose={closeTool} />}
      {tool === 'library' && show !== null && <ProductLibraryDialog show={show} onClose={closeTool} />}
      {tool === 'checklist' && show !== null && <ChecklistDialog show={show} onClose={closeTool} />}
      {(tool === 'print' || tool === 'printChecklist') && show !== null && (
        <PrintDialog show={show} first={tool === 'print' ? 'rundown' : 'checklist'} onClose={closeTool} />
      )}
      {tool === 'scripts' && segment !== null && <SnippetDialog segment={segment} onClose={closeTool} />}
      {tool === 'versions' && show !== null && segment !== null && <VersionDialog show={show} segment={segment} onClose={closeTool} />}
      {tool === 'splits' && <SplitDialog first={segment?.tier ?? 'none'} onClose={closeTool} />}
      {tool === 'fit' && show !== null && <FitDialog show={show} onClose={closeTool} />}
    </Suspense>
  );
}
