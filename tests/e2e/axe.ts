/** axe-core in a page of ours. */
import { readFileSync } from 'node:fs';
import type { View } from './view';

// Given as source: our pages' policy forbids a script element for it.
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Violation {
  id: string;
  nodes: Array<{ target: unknown[]; failureSummary: string }>;
}

export async function violations(view: View): Promise<string[]> {
  if (!(await view.evaluate(() => 'axe' in window))) await view.runScript(`${AXE}\nwindow.axe = axe;`);
  const found = await view.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ resultTypes: ['violations'] })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
