import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A tool that asks before it changes the plan. */
export type PlanTool =
  | 'template'
  | 'saveTemplate'
  | 'sequence'
  | 'fit'
  | 'rundown'
  | 'rundownOut'
  | 'products'
  | 'library'
  | 'checklist'
  | 'print'
  | 'printChecklist'
  | 'scripts'
  | 'versions'
  | 'splits';

const toolStore = createStore<{ readonly tool: PlanTool | null }>(() => ({ tool: null }));

export const openTool = (tool: PlanTool): void => toolStore.setState({ tool });
export const closeTool = (): void => toolStore.setState({ tool: null });
export const useTool = (): PlanTool | null => useStore(toolStore, (state) => state.tool);
