/** Which mutants are tried: the same ones each time, and nearly the same ones after a change elsewhere. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NumberedMutant } from './instrument';
import { type Mutant, mutantsOf } from './mutators';

export interface SampledMutant extends NumberedMutant {
  /** 1-based. */
  line: number;
  /** What the source says there, on one line. */
  original: string;
  /** The same for this change wherever it moves in its file: file, line's text, change, how many of these before it. */
  key: string;
}

const short = (text: string) => {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > 70 ? `${flat.slice(0, 67)}…` : flat;
};

/** The files that `paths` name, and those in the folders. */
export function filesOf(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join(path, name))
          .sort()
      : [path],
  );
}

function described(mutant: Mutant, source: string): Omit<SampledMutant, 'id'> {
  const line = source.slice(0, mutant.start).split('\n').length;
  const original = short(source.slice(mutant.start, mutant.end));
  const said = (source.split('\n')[line - 1] ?? '').trim();
  return { ...mutant, line, original, key: `${mutant.file} ${said} ${original} → ${short(mutant.text)}` };
}

/** All mutants of some files. */
export function allMutants(files: readonly string[]): SampledMutant[] {
  const seen = new Map<string, number>();
  return files
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      return mutantsOf(file, source).map((mutant) => described(mutant, source));
    })
    .map((mutant, id) => {
      const before = seen.get(mutant.key) ?? 0;
      seen.set(mutant.key, before + 1);
      return { ...mutant, id, key: before > 0 ? `${mutant.key} #${before + 1}` : mutant.key };
    });
}

/** `size` of the mutants, those whose hashes with `seed` come first. */
export function sampled(mutants: readonly SampledMutant[], size: number, seed: string): SampledMutant[] {
  const hash = (key: string) => createHash('sha1').update(`${seed} ${key}`).digest('hex');
  return mutants
    .map((mutant) => ({ mutant, hash: hash(mutant.key) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .slice(0, size)
    .map(({ mutant }) => mutant)
    .sort((a, b) => a.id - b.id);
}
