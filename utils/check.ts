/** A value is not what the format says: where, and what was wanted there. */
export class CheckError extends Error {
  readonly path: ReadonlyArray<string | number>;
  constructor(path: ReadonlyArray<string | number>, wanted: string) {
    super(`${path.join('.')}: ${wanted}`);
    this.path = path;
  }
}

type Path = ReadonlyArray<string | number>;

/** Takes a value from outside and gives it back as `T`, without what does not belong there. */
export type Check<T> = (value: unknown, path: Path) => T;

export const text: Check<string> = (value, path) => {
  if (typeof value !== 'string') throw new CheckError(path, 'a text');
  return value;
};

/** Not empty. */
export const words: Check<string> = (value, path) => {
  if (!text(value, path)) throw new CheckError(path, 'a text that is not empty');
  return value as string;
};

export const truth: Check<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new CheckError(path, 'true or false');
  return value;
};

export const number: Check<number> = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new CheckError(path, 'a number');
  return value;
};

/** A whole number from 0. */
export const count: Check<number> = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0)
    throw new CheckError(path, 'a whole number from 0');
  // -0 is not 0 to everyone.
  return (value as number) + 0;
};

/** Milliseconds since the epoch that a `Date` can hold. */
export const time: Check<number> = (value, path) => {
  if (Math.abs(number(value, path)) > 8.64e15) throw new CheckError(path, 'a time');
  return value as number;
};

export function oneOf<const T extends string>(...allowed: T[]): Check<T> {
  return (value, path) => {
    if (!allowed.includes(value as T)) throw new CheckError(path, `one of ${allowed.join(', ')}`);
    return value as T;
  };
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value, path) => (value === null ? null : check(value, path));
}

/** A field that older files do not have. */
export function orElse<T>(check: Check<T>, fallback: T): Check<T> {
  return (value, path) => (value === undefined ? fallback : check(value, path));
}

/** For a field that may be missing, and is then left out. */
export function orMissing<T>(check: Check<T>): Check<T | undefined> {
  return (value, path) => (value === undefined ? undefined : check(value, path));
}

export function listOf<T>(check: Check<T>): Check<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new CheckError(path, 'a list');
    return value.map((one, index) => check(one, [...path, index]));
  };
}

export type Fields<T> = {
  [K in keyof T]-?: object extends Pick<T, K> ? Check<T[K] | undefined> : Check<T[K]>;
};

/** Those fields of a damaged object that are as they should be. */
export function soundFields<T extends object>(fields: Fields<T>, value: unknown): Partial<T> {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const entries = Object.entries(fields) as Array<[string, Check<unknown>]>;
  return Object.fromEntries(
    entries.flatMap(([key, check]) => (isSound(check, given[key]) ? [[key, given[key]]] : [])),
  ) as Partial<T>;
}

export function isSound<T>(check: Check<T>, value: unknown): value is T {
  try {
    check(value, []);
    return true;
  } catch (error) {
    if (error instanceof CheckError) return false;
    throw error;
  }
}

/** An object with these fields, each checked; others are left out. */
export function record<T extends object>(fields: Fields<T>): Check<T> {
  const entries = Object.entries(fields) as Array<[string, Check<unknown>]>;
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new CheckError(path, 'an object');
    }
    const checked = entries.map(([key, check]) => {
      const field = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
      return [key, check(field, [...path, key])] as const;
    });
    return Object.fromEntries(checked.filter(([, field]) => field !== undefined)) as T;
  };
}
