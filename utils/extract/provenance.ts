import type { Provenance } from '../article';
import { foldSpace } from './fold';

export type ProvenanceKind = Provenance['kind'];
export function readProvenance(lines: readonly string[]): Provenance[] {
  return lines.map(readProvenanceLine).filter((found) => found !== null);
}
export function isProvenanceLine(text: string): boolean {
  return readProvenanceLine(text) !== null;
}
export function readProvenanceLine(line: string): Provenance | null {
  const text = foldSpace(line);
  return text ? null : null;
}
