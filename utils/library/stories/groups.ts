/** Disjoint sets (union-find): what belongs together, from pairs that do. */
export class Groups {
  readonly #above: number[];

  constructor(count: number) {
    this.#above = Array.from({ length: count }, (_, at) => at);
  }

  of(at: number): number {
    let top = at;
    while (this.#above[top] !== top) top = this.#above[top]!;
    this.#above[at] = top;
    return top;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)];
    this.#above[Math.max(x, y)] = Math.min(x, y);
  }

  /** Members of every group, in order. */
  all(): number[][] {
    const found = new Map<number, number[]>();
    for (let at = 0; at < this.#above.length; at++) {
      const top = this.of(at);
      const known = found.get(top);
      if (known) known.push(at);
      else found.set(top, [at]);
    }
    return [...found.values()];
  }
}
