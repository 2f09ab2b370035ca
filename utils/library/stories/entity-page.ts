/** What the library says of one name: read from what is known of its articles, newest first, without their texts. */
import type { Library, StoryFacts, StoryName } from '../schema';
import { read } from '../transaction';
import { isoDay } from './days';
import { spotsOf } from './desk';
import { namesIn, typeOf } from './graph';
import { marksOf } from './timeline';
import type { EntityPage, NameId, RoleInTime } from './types';
import { articleOf, inOrder, raritiesOf, summaryOf } from './view';

/** So many articles are read: the newest. */
const MOST_ARTICLES = 300;
const MOST_OTHERS = 60;
const MOST_STORIES = 50;

/** Null: no article (outside the trash) has the name. */
export function entityPage(db: Library, id: NameId): Promise<EntityPage | null> {
  return read(db, ['storyFacts', 'storyCounts', 'stories'], async (look) => {
    const [counted, newest] = await Promise.all([
      look.objectStore('storyCounts').get(id),
      look.objectStore('storyFacts').index('spots').getAll(spotsOf(id), MOST_ARTICLES),
    ]);
    if (newest.length === 0) return null;
    const rarityOf = await raritiesOf(look, newest);
    const stories = await Promise.all(
      [...new Set(newest.map(({ story }) => story))]
        .slice(0, MOST_STORIES)
        .map((one) => look.objectStore('stories').get(one)),
    );
    const own = newest.map((facts) => ({ facts, name: facts.names.find((one) => one.id === id)! }));
    const forms = formsOf(own.map(({ name }) => name));
    const others = namesIn(newest)
      .filter((one) => one.id !== id && (one.articles.length > 1 || newest.length === 1))
      .map((one) => ({ ...one, telling: one.articles.length * one.share * rarityOf(one.id) }))
      .sort((a, b) => b.telling - a.telling || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_OTHERS);
    const count = Math.max(counted?.count ?? 0, newest.length);
    return {
      ...{ id, name: forms[0]!.name, type: typeOf(id), aliases: forms.slice(1), roles: rolesOf(own), count },
      articles: newest.map((facts) => articleOf(facts, new Set())),
      others: others.map((one) => ({
        id: one.id,
        name: one.name,
        type: typeOf(one.id),
        articles: one.articles.length,
      })),
      marks: marksOf(inOrder(newest).map((facts) => speakingOf(facts, id))),
      stories: stories
        .flatMap((one) => (one?.listed ? [one] : []))
        .sort((a, b) => b.lastDay - a.lastDay)
        .map(summaryOf),
      partial: count > newest.length,
    };
  });
}

/** Every form of the name with the number of articles that have it; first the one that most write in full. */
function formsOf(names: readonly StoryName[]): EntityPage['aliases'] {
  const full = new Map<string, number>();
  const short = new Map<string, number>();
  for (const { name, aliases = [] } of names) {
    full.set(name, (full.get(name) ?? 0) + 1);
    for (const alias of new Set(aliases)) short.set(alias, (short.get(alias) ?? 0) + 1);
  }
  const byCount = (forms: Map<string, number>) =>
    [...forms]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([name, articles]) => ({ name, articles }));
  const [first, ...others] = byCount(full);
  const rest = new Map([...byCount(short), ...others].map((one) => [one.name, one.articles]));
  rest.delete(first!.name);
  return [first!, ...byCount(rest)];
}

function rolesOf(own: ReadonlyArray<{ facts: StoryFacts; name: StoryName }>): RoleInTime[] {
  const found = new Map<string, RoleInTime>();
  for (const { facts, name } of own) {
    const day = isoDay(facts.day);
    for (const role of new Set(name.roles)) {
      const known = found.get(role);
      if (!known) found.set(role, { role, firstDay: day, lastDay: day, articles: 1 });
      else {
        known.articles++;
        if (day < known.firstDay) known.firstDay = day;
        if (day > known.lastDay) known.lastDay = day;
      }
    }
  }
  return [...found.values()].sort((a, b) =>
    a.lastDay < b.lastDay ? 1 : a.lastDay > b.lastDay ? -1 : b.articles - a.articles,
  );
}

/** The article with only those of its dates whose sentence has the name. */
function speakingOf(facts: StoryFacts, id: NameId): StoryFacts {
  const at = facts.names.findIndex((one) => one.id === id);
  return { ...facts, dates: facts.dates.filter(({ who }) => who.includes(at)) };
}
