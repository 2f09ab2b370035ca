/**
 * Settings in the browser's own sync: one entry a setting, with the time it was changed; the later change holds.
 * What may be in there is a list in choices.ts. Nothing here runs unless the reader has turned it on.
 */
import { fitting, same, syncedChoices } from './choices';
import { type SyncState, syncState } from './settings';

/** `storage.sync`, as far as it is used. */
export interface SyncArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What stands in the area under `keyOf(name)`. */
interface Entry {
  value: unknown;
  at: number; // ms since epoch
}

/** Browsers take 8,192 bytes an entry, its key included. */
const MOST_BYTES = 8_000;
const keyOf = (name: string) => `setting-${name}`;

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    'at' in value &&
    Number.isFinite(value.at)
  );
}

function bytesOf(name: string, entry: Entry): number {
  return new TextEncoder().encode(keyOf(name) + JSON.stringify(entry)).length;
}

async function note(change: (state: SyncState) => Partial<SyncState>): Promise<void> {
  const state = await syncState.getValue();
  await syncState.setValue({ ...state, ...change(state) });
}

/** Sends the settings of these names that are others than those in the area. */
export async function sendSettings(area: SyncArea, names: ReadonlySet<string>, now: number): Promise<void> {
  const there = await area.get(null);
  const entries: Record<string, Entry> = {};
  const tooLong: string[] = [];
  const sent: string[] = [];
  for (const [name, { item }] of syncedChoices()) {
    if (!names.has(name)) continue;
    const entry = { value: await item.getValue(), at: now };
    const held = there[keyOf(name)];
    if (isEntry(held) ? same(held.value, entry.value) : same(entry.value, item.fallback)) continue;
    sent.push(name);
    if (bytesOf(name, entry) > MOST_BYTES) tooLong.push(name);
    else entries[keyOf(name)] = entry;
  }
  let refused = false;
  try {
    if (Object.keys(entries).length > 0) await area.set(entries);
  } catch (error) {
    refused = true; // too often, or the account is full; the next change tries again
    console.warn(error);
  }
  await note(({ changedAt, tooLong: before }) => ({
    changedAt: { ...changedAt, ...Object.fromEntries(sent.map((name) => [name, now])) },
    tooLong: [...before.filter((name) => !names.has(name)), ...tooLong],
    refused,
  }));
}

/**
 * Takes over what was changed elsewhere after it was changed here; what is none of our settings is left.
 * @returns what takes that back; null: nothing was taken over
 */
export async function takeSettings(area: SyncArea): Promise<(() => Promise<void>) | null> {
  const there = await area.get(null);
  const { changedAt } = await syncState.getValue();
  const taken: Array<() => Promise<void>> = [];
  const times: Record<string, number> = {};
  for (const [name, { item, check }] of syncedChoices()) {
    const entry = there[keyOf(name)];
    if (!isEntry(entry) || entry.at <= (changedAt[name] ?? 0)) continue;
    const value = fitting(check, entry.value);
    if (!value) continue;
    times[name] = entry.at;
    const before = await item.getValue();
    if (same(before, value.of)) continue;
    await item.setValue(value.of);
    taken.push(() => item.setValue(before));
  }
  if (Object.keys(times).length > 0) await note((state) => ({ changedAt: { ...state.changedAt, ...times } }));
  if (taken.length === 0) return null;
  return async () => {
    for (const takeBack of taken) await takeBack();
  };
}

/**
 * The first meeting: what other browsers have sent holds here too, and what they have not is sent.
 * @returns as `takeSettings`
 */
export async function beginSync(area: SyncArea, now: number): Promise<(() => Promise<void>) | null> {
  await syncState.removeValue();
  const undo = await takeSettings(area);
  await sendSettings(area, new Set(syncedChoices().map(([name]) => name)), now);
  return undo;
}

/** Takes our settings out of the area; every browser keeps its own. */
export async function clearSynced(area: SyncArea): Promise<void> {
  await area.remove(syncedChoices().map(([name]) => keyOf(name)));
}
