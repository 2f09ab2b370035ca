/** What acts on a page: hides, watches, looks for what floats. In a script of its own (entrypoints/cleaning.ts). */
import { findFloating } from './floating';
import { createHiding } from './hide';
import { watchPage } from './watch';

export const cleaningTools = { createHiding, findFloating, watchPage };
export type CleaningTools = typeof cleaningTools;
