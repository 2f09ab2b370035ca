/** Takes articles in and gives their posting lists in order: what a segment is made of. */
import { type Block, BlockWriter, IN_MARKS, IN_TEXT, IN_TITLE, occurrence } from './block';
import { FIELDS, type Token } from './tokens';

/** Numbers without end, in one array. */
class Numbers {
  values = new Int32Array(4096);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** Fields of one entry: which term, which article, how (see `occurrence`), where its positions begin and end. */
const [TERM, DOC, HOW, FROM, TO, WIDTH] = [0, 1, 2, 3, 4, 5];

export class Gathering {
  #ids = new Map<string, number>();
  #terms: string[] = [];
  /** Words of a term that do not begin with it. */
  #words: Array<Set<string> | null> = [];
  #entries = new Numbers();
  #positions = new Numbers();

  /** So many occurrences are held. */
  get size(): number {
    return this.#positions.length;
  }

  /** Takes an article in; its number is higher than all before. */
  add(doc: number, tokens: Iterable<Token>): void {
    const places = new Map<number, number[]>();
    for (const { term, word, position } of tokens) {
      const id = this.#idOf(term);
      if (word !== null) this.#remember(id, word);
      const known = places.get(id);
      if (known) known.push(position);
      else places.set(id, [position]);
    }
    for (const [id, positions] of places) this.#enter(id, doc, positions);
  }

  #enter(id: number, doc: number, positions: number[]): void {
    let fields = 0;
    for (const position of positions)
      fields |= position < FIELDS.text ? IN_TITLE : position < FIELDS.marks ? IN_TEXT : IN_MARKS;
    const from = this.#positions.length;
    for (const position of positions) this.#positions.push(position);
    const entry = [id, doc, occurrence(positions.length, fields), from, this.#positions.length];
    for (const value of entry) this.#entries.push(value);
  }

  #idOf(term: string): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#terms.length;
      this.#ids.set(term, id);
      this.#terms.push(term);
      this.#words.push(null);
    }
    return id;
  }

  #remember(id: number, word: string): void {
    this.#words[id] ??= new Set();
    this.#words[id].add(word);
  }

  /** All posting lists, in order of terms. */
  blocks(): Block[] {
    const blocks: Block[] = [];
    const writer = new BlockWriter((block) => blocks.push(block));
    const entries = this.#entries.values;
    const lists = this.#byTerm();
    const order = [...this.#terms.keys()].sort((a, b) => (this.#terms[a]! < this.#terms[b]! ? -1 : 1));
    for (const id of order) {
      writer.begin(this.#terms[id]!, [...(this.#words[id] ?? [])].join(' '));
      for (let at = lists.starts[id]!; at < lists.starts[id + 1]!; at++) {
        const entry = lists.entries[at]!;
        writer.add(
          entries[entry + DOC]!,
          entries[entry + HOW]!,
          this.#positions.values,
          entries[entry + FROM]!,
          entries[entry + TO]!,
        );
      }
    }
    writer.end();
    return blocks;
  }

  /** Entries sorted by term (a counting sort), in the order they came. */
  #byTerm(): { starts: Uint32Array; entries: Uint32Array } {
    const { values, length } = this.#entries;
    const starts = new Uint32Array(this.#terms.length + 1);
    for (let at = 0; at < length; at += WIDTH) starts[values[at + TERM]! + 1]!++;
    for (let id = 0; id < this.#terms.length; id++) starts[id + 1]! += starts[id]!;
    const next = starts.slice();
    const entries = new Uint32Array(length / WIDTH);
    for (let at = 0; at < length; at += WIDTH) entries[next[values[at + TERM]!]!++] = at;
    return { starts, entries };
  }
}
