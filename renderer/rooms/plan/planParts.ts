import { Inspector } from './inspector/Inspector.tsx';
import { PlanSheet } from './PlanSheet.tsx';
import { Shelf } from './shows/Shelf.tsx';
import { ToolButtons } from './toolbar/ToolButtons.tsx';
import { PlanTools } from './tools/PlanTools.tsx';

/**
 * What the second picture adds, in one file: the first has the way to air alone, and a start waits for that. Whatever is
 * new in the room belongs to one of these.
 */
export const planParts = { Shelf, ToolButtons, PlanSheet, Inspector, PlanTools } as const;
