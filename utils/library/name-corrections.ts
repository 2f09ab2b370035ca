/** What the reader says of names, kept for every article to come: another name, another kind, the same as another, or none. */
import type { Entity, NameCorrection, NameOfKind } from '../article';

/** So many are kept; the oldest go first. */
const MOST = 2000;

function keyOf({ type, name }: NameOfKind): string {
  return `${type}:${name.toLowerCase()}`;
}

/** Adds what the reader said last. What was said of the same name before, and its very opposite, no longer holds. */
export function withNameCorrection(
  corrections: readonly NameCorrection[],
  added: NameCorrection,
): NameCorrection[] {
  const from = keyOf(added.from);
  const to = added.to && keyOf(added.to);
  const kept = corrections.filter((one) => keyOf(one.from) !== from && keyOf(one.from) !== to);
  const changes = !added.to || added.to.name !== added.from.name || added.to.type !== added.from.type;
  return (changes ? [...kept, added] : kept).slice(-MOST);
}

/** Takes back what was said of a name. */
export function withoutNameCorrection(
  corrections: readonly NameCorrection[],
  name: NameOfKind,
): NameCorrection[] {
  return corrections.filter(({ from }) => keyOf(from) !== keyOf(name));
}

/** What a name becomes, following one correction to the next; null: it is to be left out. */
function become(name: NameOfKind, rules: ReadonlyMap<string, NameCorrection>): NameOfKind | null {
  let now = name;
  for (let steps = 0; steps <= rules.size; steps++) {
    const rule = rules.get(keyOf(now));
    if (!rule) return now;
    if (!rule.to) return null;
    if (keyOf(rule.to) === keyOf(now)) return rule.to;
    now = rule.to;
  }
  return now;
}

function rulesOf(corrections: readonly NameCorrection[]): Map<string, NameCorrection> {
  return new Map(corrections.map((correction) => [keyOf(correction.from), correction]));
}

/** The entities with what the reader said of them: names that have become one are one, most salient first. */
export function applyNameCorrections(
  entities: readonly Entity[],
  corrections: readonly NameCorrection[],
): Entity[] {
  if (corrections.length === 0) return [...entities];
  const rules = rulesOf(corrections);
  const joined = new Map<string, Entity>();
  for (const entity of entities) {
    const name = become(entity, rules);
    if (!name) continue;
    const renamed = asNamed(entity, name);
    const known = joined.get(keyOf(name));
    joined.set(keyOf(name), known ? join(known, renamed) : renamed);
  }
  return [...joined.values()].sort((a, b) => b.salience - a.salience);
}

/** Those of `entities` that the reader wants left out. */
export function leftOutNames(entities: readonly Entity[], corrections: readonly NameCorrection[]): Entity[] {
  const rules = rulesOf(corrections);
  return entities.filter((entity) => become(entity, rules) === null);
}

function asNamed(entity: Entity, { name, type }: NameOfKind): Entity {
  if (entity.name === name && entity.type === type) return entity;
  return {
    ...entity,
    ...{ name, type },
    aliases: otherForms(name, [entity.name, ...entity.aliases]),
    // Only people have offices.
    roles: type === 'PER' ? entity.roles : [],
    mentions: entity.mentions.map((mention) => ({ ...mention, type })),
  };
}

function join(a: Entity, b: Entity): Entity {
  return {
    ...a,
    aliases: otherForms(a.name, [...a.aliases, ...b.aliases]),
    roles: [...new Set([...a.roles, ...b.roles])],
    mentions: [...a.mentions, ...b.mentions].sort((one, other) => one.start - other.start),
    salience: Math.max(a.salience, b.salience),
  };
}

function otherForms(name: string, forms: readonly string[]): string[] {
  const seen = new Set([name.toLowerCase()]);
  return forms.filter((form) => {
    const key = form.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
