import type { Browser } from 'puppeteer-core';

/** What an expression gives in a new world in a tab of its own: another process, in which nothing is compiled yet. */
export async function evaluateInWorld<T>(browser: Browser, address: string, expression: string): Promise<T> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await page.close();
  }
}
