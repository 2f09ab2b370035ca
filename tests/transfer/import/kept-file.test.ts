import { expect, it } from 'vitest';
import { dropKept, keepFile, keptFile } from '../../../utils/transfer/import/kept-file';
import { FakeDirectory } from '../fake-directory';

const given = new File(['title,url\n'], 'pocket.csv');
const intake = { id: 7, name: 'pocket.csv', bytes: given.size };
const roomBytes = 1_000_000;

it('keeps the file of an import under way, for a page that is opened again', async () => {
  const directory = new FakeDirectory();
  expect(await keepFile(directory.handle, 7, { file: given, roomBytes })).toBe(true);
  const kept = await keptFile(directory.handle, intake);
  expect([kept?.name, await kept?.text()]).toEqual(['pocket.csv', 'title,url\n']);
  expect(await keptFile(directory.handle, { ...intake, id: 8 })).toBeNull();
});

it('does not take half a copy for the file', async () => {
  const directory = new FakeDirectory();
  await keepFile(directory.handle, 7, { file: new Blob(['title']), roomBytes });
  expect(await keptFile(directory.handle, intake)).toBeNull();
});

it('does without where there is no such file system, where it refuses, or where room is short', async () => {
  const directory = new FakeDirectory();
  expect(await keepFile(directory.handle, 7, { file: given, roomBytes: given.size * 3 })).toBe(false);
  expect(directory.files.size).toBe(0);
  directory.refuses = true;
  expect(await keepFile(directory.handle, 7, { file: given, roomBytes })).toBe(false);
  expect(await keepFile(null, 7, { file: given, roomBytes })).toBe(false);
  expect(await keptFile(null, intake)).toBeNull();
});

it('lets go of copies that nothing goes on with, and of nothing else', async () => {
  const directory = new FakeDirectory();
  for (const id of [5, 6, 7]) await keepFile(directory.handle, id, { file: given, roomBytes });
  directory.files.set('1700000000000.export', given);
  await dropKept(directory.handle, new Set([6]));
  expect([...directory.files.keys()]).toEqual(['import-6.file', '1700000000000.export']);
});
