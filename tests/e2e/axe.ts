/** axe-core in a page of ours. */
import { readFileSync } from 'node:fs';
import type { View } from './view';

// Given as source: our pages' policy forbids a script element for it.
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Violation {
  id: string;
  nodes: Array<{ target: unknown[]; failureSummary: string }>;
}

/** Rules whose answer depends on colours: all that a second theme of the same page can break. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** @param rules only these; else all */
export async function violations(view: View, rules?: readonly string[]): Promise<string[]> {
  if (!(await view.evaluate(() => 'axe' in window))) await view.runScript(`${AXE}\nwindow.axe = axe;`);
  const found = await view.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const options = { resultTypes: ['violations'], ...(runOnly ? { runOnly } : {}) };
    return (await axe.run(options)).violations;
  }, rules ?? null);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
