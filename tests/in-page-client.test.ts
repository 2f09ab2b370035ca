import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { RestrictedPageError } from '../utils/article';

// What follows looks for its browser when it is loaded.
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
const { injectInPage } = await import('../utils/in-page-client');

const NOT_YET =
  'Cannot access contents of the page. Extension manifest must request permission to access the respective host.';
const run = vi.fn();
const style = vi.fn(async () => {});

beforeEach(() => {
  run.mockReset();
  style.mockClear();
  Object.assign(fakeBrowser.scripting, { executeScript: run, insertCSS: style });
});

describe('the first script in a page', () => {
  it('is sent again where the page does not know yet that it may come', async () => {
    run.mockRejectedValueOnce(new Error(NOT_YET)).mockRejectedValueOnce(new Error(NOT_YET));
    run.mockResolvedValue([{ frameId: 0, documentId: '', result: 'new' }]);
    await injectInPage(7);
    expect(run).toHaveBeenCalledTimes(3);
    expect(style).toHaveBeenCalledOnce();
  });

  it('is not sent for ever', async () => {
    run.mockRejectedValue(new Error(NOT_YET));
    await expect(injectInPage(7)).rejects.toThrow(RestrictedPageError);
    expect(run.mock.calls.length).toBeLessThan(6);
  });

  it('is sent once to a page of the browser', async () => {
    run.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    await expect(injectInPage(7)).rejects.toThrow(RestrictedPageError);
    expect(run).toHaveBeenCalledOnce();
  });
});
