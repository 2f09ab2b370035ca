/** axe-core in a page of ours. */
import { readFileSync } from 'node:fs';
import type { TestBrowser } from './browser';
import type { View } from './view';

// Given as source: our pages' policy forbids a script element for it.
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Violation {
  id: string;
  nodes: Array<{ target: unknown[]; failureSummary: string }>;
}

/** Rules whose answer depends on colours: all that a second theme of the same page can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What is against the rules, once what moves has come to its end.
 * @param rules only these; else all
 */
export async function violations(view: View, rules?: readonly string[]): Promise<string[]> {
  if (!(await view.evaluate(() => 'axe' in window))) await view.runScript(`${AXE}\nwindow.axe = axe;`);
  await view.evaluate(settle);
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

/**
 * What is against the rules in the light theme and in the dark. What colours are in the dark is the same in both
 * browsers; one of them looks.
 */
export async function violationsInThemes(view: View, browser: TestBrowser): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of browser.name === 'chromium' ? (['light', 'dark'] as const) : (['light'] as const)) {
    await browser.setColorScheme(scheme);
    await view.waitFor((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme);
    const broken = await violations(view, scheme === 'dark' ? OF_COLOURS : undefined);
    found.push(...broken.map((words) => `${scheme}: ${words}`));
  }
  return found;
}

/**
 * Runs in the page: what is measured after a drawing is, and colours have faded into each other. What moves for ever, as a
 * bar of progress does, has no end; a page behind another one is not drawn.
 */
async function settle(): Promise<void> {
  const drawn = new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await Promise.race([drawn, new Promise((done) => setTimeout(done, 500))]);
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish();
  }
}
