/** Pages of ours in a container of Firefox. */
import { beforeEach, expect, it, vi } from 'vitest';
import { isInContainer, leaveContainer } from '../../entrypoints/tabs/containers';

const tabs = vi.hoisted(() => ({ getCurrent: vi.fn(), create: vi.fn(), remove: vi.fn() }));
vi.mock('wxt/browser', () => ({ browser: { tabs } }));

const ADDRESS = 'moz-extension://an-id/library.html?shelf=trash#x';
const PLACE = { id: 7, index: 3, windowId: 2, active: true };

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('location', { href: ADDRESS });
});

it('opens again outside, in its place, before it goes', async () => {
  tabs.getCurrent.mockResolvedValue({ ...PLACE, cookieStoreId: 'firefox-container-2' });
  await leaveContainer();
  expect(tabs.create).toHaveBeenCalledExactlyOnceWith({ url: ADDRESS, index: 4, windowId: 2, active: true });
  expect(tabs.remove).toHaveBeenCalledExactlyOnceWith(7);
});

it.each([
  ['in no container', { ...PLACE, cookieStoreId: 'firefox-default' }],
  ['in a private window', { ...PLACE, cookieStoreId: 'firefox-private' }],
  ['in another browser', PLACE],
  ['in no tab', undefined],
])('stays where it is %s', async (_, tab) => {
  tabs.getCurrent.mockResolvedValue(tab);
  await leaveContainer();
  expect(tabs.create).not.toHaveBeenCalled();
  expect(tabs.remove).not.toHaveBeenCalled();
  expect(isInContainer(tab ?? {})).toBe(false);
});

it('stays where nothing else could be opened', async () => {
  tabs.getCurrent.mockResolvedValue({ ...PLACE, cookieStoreId: 'firefox-container-2' });
  tabs.create.mockRejectedValueOnce(new Error('No window'));
  await expect(leaveContainer()).rejects.toThrow('No window');
  expect(tabs.remove).not.toHaveBeenCalled();
});
