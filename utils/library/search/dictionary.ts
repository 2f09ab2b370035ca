/**
 * Names of all kinds by number: sites, languages, years, tags, authors, people, organisations, places. Only added to,
 * so that numbers on the disk stay true; a rebuild leaves out what nobody has any more.
 */
import { fold } from '../words';
import type { OperatorName } from './operators';

/** Kinds of names, each with the letter its entries begin with. */
export const NAME_KINDS = {
  site: 's',
  lang: 'g',
  year: 'y',
  tag: 't',
  by: 'a',
  person: 'p',
  org: 'o',
  place: 'l',
} as const satisfies Partial<Record<OperatorName, string>>;
export type NameKind = keyof typeof NAME_KINDS;

const KIND_OF = new Map<string, NameKind>(
  Object.entries(NAME_KINDS).map(([kind, letter]) => [letter, kind as NameKind]),
);

export class Dictionary {
  /** A letter for the kind, then the name. */
  #entries: string[] = [];
  #ids: Map<string, number> | null = null;

  get size(): number {
    return this.#entries.length;
  }

  kindOf(id: number): NameKind {
    return KIND_OF.get(this.#entries[id]!.charAt(0))!;
  }

  nameOf(id: number): string {
    return this.#entries[id]!.slice(1);
  }

  /** The number of a name, a new one where it has none. */
  intern(kind: NameKind, name: string): number {
    const entry = NAME_KINDS[kind] + name.replaceAll('\n', ' ');
    const ids = this.#known();
    let id = ids.get(entry);
    if (id === undefined) {
      id = this.#entries.length;
      this.#entries.push(entry);
      ids.set(entry, id);
    }
    return id;
  }

  /** Made when first written to: who only searches does not need it. */
  #known(): Map<string, number> {
    this.#ids ??= new Map(this.#entries.map((entry, id) => [entry, id]));
    return this.#ids;
  }

  /** Names from a number on, to be written. */
  written(from: number): string {
    return this.#entries.slice(from).join('\n');
  }

  /** Adds what `written` gave. */
  read(written: string): void {
    if (written === '') return;
    for (const entry of written.split('\n')) this.#entries.push(entry);
    this.#ids = null;
  }

  /** Numbers of the names of a kind that fit. */
  matching(kind: NameKind, fits: (name: string) => boolean): number[] {
    const letter = NAME_KINDS[kind];
    const found: number[] = [];
    for (let id = 0; id < this.#entries.length; id++) {
      const entry = this.#entries[id]!;
      if (entry.charAt(0) === letter && fits(entry.slice(1))) found.push(id);
    }
    return found;
  }
}

/** Whether a name is what a value asks for: see `nameFits`. */
export function nameTest(kind: NameKind, value: string, quoted: boolean): (name: string) => boolean {
  const wanted = fold(value).trim();
  switch (kind) {
    case 'site':
      return (name) => name === wanted || name.endsWith(`.${wanted}`);
    case 'tag':
      return (name) => fold(name) === wanted || fold(name).startsWith(`${wanted}/`);
    case 'lang':
      return (name) => name.toLowerCase() === wanted.split(/[-_]/)[0];
    case 'year':
      return (name) => name === wanted;
    default:
      return quoted ? (name) => fold(name) === wanted : containing(wanted);
  }
}

/** At the beginning of a word, so that `person:halv` finds Ines Halvorsen. */
function containing(wanted: string): (name: string) => boolean {
  return (name) => {
    const folded = fold(name);
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1))
      if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1]!)) return true;
    return false;
  };
}
