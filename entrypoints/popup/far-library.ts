/**
 * The library for a popup in a private window of Firefox, which gives pages there a database of their own that goes with
 * the window: every call is made by the background, which is in no window. Ways back stay there, as long as it runs.
 */
import type { LibraryAnswer, LibraryCall } from '../../utils/messages';
import type { Kept, PopupLibrary } from './world';

type Methods = Record<string, (...args: never[]) => Promise<unknown>>;

export type CallLibrary = (call: LibraryCall) => Promise<LibraryAnswer>;

/** What a method gives beside its value: a way back, as the value itself or beside the rest. */
const GIVES_WAY_BACK = new Set(['correctDates', 'correctNames', 'setTags', 'trash']);

/** For the popup. */
export function farLibrary(call: CallLibrary): PopupLibrary {
  const ask =
    (method: string) =>
    async (...args: unknown[]) => {
      const { value, undo } = await call({ method, args });
      const back = async () => (undo === null ? false : (await call({ undo })).value);
      if (method === 'save') return { ...(value as Omit<Kept, 'undo'>), undo: back };
      if (GIVES_WAY_BACK.has(method)) return undo === null ? null : async () => void (await back());
      return value;
    };
  return new Proxy({} as PopupLibrary, {
    // A promise of it must not take it for a promise.
    get: (_, method) => (typeof method === 'string' && method !== 'then' ? ask(method) : undefined),
  });
}

/** For the background. */
export function libraryErrands(open: () => Promise<PopupLibrary>): CallLibrary {
  const waysBack = new Map<number, () => Promise<unknown>>();
  let library: Promise<PopupLibrary> | null = null;
  const keep = (back: unknown) => {
    if (typeof back !== 'function') return null;
    waysBack.set(waysBack.size + 1, back as () => Promise<unknown>);
    return waysBack.size;
  };
  return async (call) => {
    if ('undo' in call) return { value: (await waysBack.get(call.undo)?.()) ?? false, undo: null };
    library ??= open();
    const methods = (await library) as unknown as Methods;
    if (!Object.hasOwn(methods, call.method)) throw new Error(`No call: ${call.method}`);
    const given = await methods[call.method]!(...(call.args as never[]));
    if (typeof given === 'function') return { value: null, undo: keep(given) };
    if (call.method !== 'save') return { value: given, undo: null };
    const { undo, ...value } = given as Kept;
    return { value, undo: keep(undo) };
  };
}
