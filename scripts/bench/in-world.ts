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

/** Asks for the time, in ms, that the page's thread has spent on tasks; it is known between tasks only. */
export async function threadTime({ session }: World): Promise<() => Promise<number>> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}
