/**
 * All mutants of a file in one source ("mutant schemata", Untch, Offutt, Harrold 1993): each place asks which mutant is
 * switched on, so that nothing is compiled again from one mutant to the next.
 */
import type { Mutant } from './mutators';

/** What the instrumented source calls: true when the mutant of this number is switched on. */
export const SWITCH = '__mutant';

export interface NumberedMutant extends Mutant {
  id: number;
}

interface Place {
  start: number;
  end: number;
  form: Mutant['form'];
  mutants: NumberedMutant[];
}

/** Mutants of one place together; outer places before those inside them. */
function placesOf(mutants: readonly NumberedMutant[]): Place[] {
  const places = new Map<string, Place>();
  for (const mutant of mutants) {
    const { start, end, form } = mutant;
    const key = `${start}-${end}-${form}`;
    const place = places.get(key) ?? { start, end, form, mutants: [] };
    place.mutants.push(mutant);
    places.set(key, place);
  }
  return [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function switched({ form, mutants }: Place, inner: string): string {
  const on = ({ id }: NumberedMutant) => `${SWITCH}(${id})`;
  if (form === 'block') return `{if(!${on(mutants[0]!)})${inner}}`;
  if (form === 'method')
    return `[${on(mutants[0]!)}?${JSON.stringify(mutants[0]!.text)}:${JSON.stringify(inner.replace('.', ''))}]`;
  return `(${mutants.map((mutant) => `${on(mutant)}?(${mutant.text}):`).join('')}(${inner}))`;
}

/** `source` with a switch at the place of each mutant. */
export function instrument(source: string, mutants: readonly NumberedMutant[]): string {
  const places = placesOf(mutants);
  let next = 0;
  const upTo = (from: number, end: number): string => {
    let out = '';
    let at = from;
    for (let place = places[next]; place && place.start < end; place = places[next]) {
      next++;
      out += source.slice(at, place.start) + switched(place, upTo(place.start, place.end));
      at = place.end;
    }
    return out + source.slice(at, end);
  };
  return upTo(0, source.length);
}
