// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { keepEngine } from '../../entrypoints/keeper/keep';

const own = vi.hoisted(() => ({
  // As Chrome has it in the popup of a private window, too.
  browser: { extension: { inIncognitoContext: false } } as Record<string, object>,
}));
vi.mock('wxt/browser', () => own);

const createDocument = vi.fn(async () => {});
beforeEach(() => {
  createDocument.mockClear();
  own.browser.offscreen = { createDocument };
});

it('keeps the engine once names were looked for', () => {
  keepEngine({ incognito: false });
  expect(createDocument).toHaveBeenCalledOnce();
});

it('keeps none that a private window has started', () => {
  keepEngine({ incognito: true });
  expect(createDocument).not.toHaveBeenCalled();
});

it('asks nothing of a browser that has no page for it', () => {
  delete own.browser.offscreen;
  keepEngine({ incognito: false });
  expect(createDocument).not.toHaveBeenCalled();
});
