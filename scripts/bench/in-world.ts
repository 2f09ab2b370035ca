import type { Browser, CDPSession } from 'puppeteer-core';

/** A new world in a tab of its own: another process, in which nothing is compiled yet. */
export interface World {
  session: CDPSession;
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export async function openWorld(browser: Browser, address: string): Promise<World> {
  const page = await browser.newPage();
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  return {
    session,
    close: () => page.close(),
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId: executionContextId,
        expression,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    },
  };
}

/** What an expression gives in a world of its own. */
export async function evaluateInWorld<T>(browser: Browser, address: string, expression: string): Promise<T> {
  const world = await openWorld(browser, address);
  try {
    return await world.evaluate<T>(expression);
  } finally {
    await world.close();
  }
}
