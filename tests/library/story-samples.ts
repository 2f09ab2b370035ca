/** Articles for tests of stories: invented news, told by several papers. */
import type { Annotations, Article, Entity, EntityType, KeyDate } from '../../utils/article';
import { saveArticle } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { makeArticle } from './samples';

export interface Told {
  url: string;
  title: string;
  text: string;
  /** `YYYY-MM-DD`; null: the page states none. */
  published: string | null;
  /** `PER:Ines Halvorsen`, most salient first; each is a mention where the text has it. */
  names?: string[];
  dates?: Array<{
    value: string;
    what: string | null;
    sentence: string;
    upcoming?: boolean;
    certain?: boolean;
    candidates?: string[];
    /** The words that give the date, where the sentence has them. */
    expression?: string;
  }>;
  siteName?: string;
  lang?: string;
  agency?: string;
  /** Roles by name. */
  roles?: Record<string, string[]>;
  aliases?: Record<string, string[]>;
  provenance?: Article['provenance'];
}

export function articleOf(told: Told): Article {
  const { url, title, text, published, lang = 'en', siteName } = told;
  return makeArticle({
    ...{ url, canonicalUrl: url, title, text, lang },
    siteName: siteName ?? new URL(url).hostname.replace(/^www\.|\.example$/g, ''),
    published: published === null ? null : { value: published, source: 'json-ld', certain: true },
    dateline: told.agency ? { place: 'OBERFELD', date: null, agency: told.agency } : null,
    provenance: told.provenance ?? [],
  });
}

export function annotationsOf(told: Told): Annotations {
  const names = told.names ?? [];
  return {
    entities: names.map((one, at): Entity => {
      const [type, name] = [one.slice(0, one.indexOf(':')) as EntityType, one.slice(one.indexOf(':') + 1)];
      const start = told.text.indexOf(name);
      return {
        ...{ name, type, aliases: told.aliases?.[name] ?? [], roles: told.roles?.[name] ?? [] },
        mentions: start < 0 ? [] : [{ start, end: start + name.length, text: name, type }],
        salience: Math.max(0.1, 1 - at * 0.15),
      };
    }),
    times: (told.dates ?? []).flatMap(({ value, sentence, expression }) =>
      expression ? [timeIn(told.text, expression, { start: told.text.indexOf(sentence), value })] : [],
    ),
    keyDates: (told.dates ?? []).map(
      ({ value, what, sentence, upcoming, certain = true, candidates = [], expression }): KeyDate => {
        const start = told.text.indexOf(sentence);
        if (start < 0) throw new Error(`Not in the text: ${sentence}`);
        const granularity = value.includes('/')
          ? 'range'
          : value.length === 10
            ? 'day'
            : value.length === 7
              ? 'month'
              : 'year';
        return {
          ...{ value, granularity, what, certain, candidates },
          expressions: expression ? [timeIn(told.text, expression, { start, value })] : [],
          ...{ sentence: { start, end: start + sentence.length }, kind: upcoming ? 'upcoming' : 'past' },
        };
      },
    ),
    engine: 'test/1',
  };
}

function timeIn(text: string, expression: string, { start, value }: { start: number; value: string }) {
  const at = text.indexOf(expression, start);
  if (at < 0) throw new Error(`Not in the text: ${expression}`);
  return {
    start: at,
    end: at + expression.length,
    text: expression,
    type: 'DATE' as const,
    value,
    stated: true,
  };
}

export async function saveTold(db: Library, told: readonly Told[]): Promise<void> {
  for (const one of told) {
    const now = Date.parse(`${one.published ?? '2026-05-10'}T12:00:00Z`);
    await saveArticle(db, { article: articleOf(one), annotations: annotationsOf(one) }, { now });
  }
}

const DYKE = [
  'The dyke at Oberfeld broke shortly after midnight, when the Lenna had risen by two metres within a few hours.',
  'Mayor Ines Halvorsen had the lower town cleared, and three hundred people spent the night in the school.',
  'Engineers of the Lenna Water Board want to close the gap with sandbags before the next wave arrives.',
  'The board had asked for a higher wall two years ago, but the province paid only for half of the work.',
  'Farmers on the left bank lost most of their seed, and the railway to Karsova stays closed until the weekend.',
].join('\n');

/** One agency text in two papers, and a report of a third paper's own. */
export const FLOOD: readonly [Told, Told, Told] = [
  {
    ...{ url: 'https://courier.example/dyke', title: 'Dyke breaks at Oberfeld', published: '2026-05-02' },
    ...{ text: DYKE, agency: 'Northwire' },
    names: ['LOC:Oberfeld', 'PER:Ines Halvorsen', 'ORG:Lenna Water Board', 'LOC:Karsova'],
  },
  {
    ...{
      url: 'https://ledger.example/flood',
      title: 'Lower town cleared as dyke gives way',
      published: '2026-05-02',
    },
    text: `${DYKE}\nThe province will speak about it in its next sitting.`,
    agency: 'Northwire',
    names: ['LOC:Oberfeld', 'PER:Ines Halvorsen', 'ORG:Lenna Water Board', 'LOC:Karsova'],
  },
  {
    url: 'https://gazette.example/oberfeld',
    title: 'Oberfeld counts the damage after the dyke broke',
    published: '2026-05-04',
    text: [
      'Two days after the dyke broke, the water in Oberfeld is falling and people shovel mud out of their cellars.',
      'Ines Halvorsen walked from house to house and promised help from a fund that the town has yet to fill.',
      'The Lenna Water Board says that the gap is closed for now and that its pumps run day and night.',
    ].join('\n'),
    names: ['LOC:Oberfeld', 'PER:Ines Halvorsen', 'ORG:Lenna Water Board'],
  },
];

/** Nothing to do with it, but for the town of Karsova. */
export const FAIR: Told = {
  url: 'https://courier.example/fair',
  title: 'Book fair opens in Karsova with readings by night',
  published: '2026-05-03',
  text: [
    'The book fair in Karsova opened its doors on Sunday, with readings that go on until two in the morning.',
    'Writer Jonas Ebersbach read from a novel that nobody had expected, and the hall stood and clapped.',
    'Organisers of the Karsova Book Fair count on forty thousand visitors until Thursday.',
  ].join('\n'),
  names: ['EVENT:Karsova Book Fair', 'PER:Jonas Ebersbach', 'LOC:Karsova'],
};
