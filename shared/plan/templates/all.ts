import { COMMERCE } from './commerce.ts';
import { LOOPS } from './loops.ts';
import { PROPERTY } from './property.ts';
import type { Template } from './template.ts';

/** Every template that comes with the program. Loaded with the dialog that offers them. */
export const TEMPLATES: readonly Template[] = [...COMMERCE, ...PROPERTY, ...LOOPS];
