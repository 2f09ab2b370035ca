/** The names of the features, in the order in which utils/extract/model/groups.ts writes them. */
import { BESIDE } from '../../utils/extract/model/features';
import { HINTED, ZONES } from '../../utils/extract/model/groups';
import { STEM_NAMES } from '../../utils/extract/model/shape';
import { LEVELS } from '../../utils/extract/model/sight';

const EACH_LEVEL = Array.from({ length: LEVELS }, (_, level) => level);

const lookNames = (name: string) => [
  ...[`${name} look: lines`, `${name} look: mean weight`, `${name} look: links`, `${name} look: prose`],
  ...[
    `${name} look: in body`,
    `${name} look: lines in body`,
    `${name} look: clutter`,
    `${name} look: of prose`,
  ],
];

/** Of a block by itself, group by group. */
export const OWN_NAMES: ReadonlyArray<readonly string[]> = [
  [
    ...['weight', 'words', 'word length', 'link density', 'upper', 'capitals', 'quotes', 'other signs'],
    ...['first', 'last', 'heading', 'bold', 'headline link', 'caption', 'any cue'],
    ...STEM_NAMES.map((name) => `stem ${name}`),
    ...['is title', 'of title', 'title shown', 'of description', 'description shown'],
    ...['declared', 'names byline', 'repeats'],
  ],
  [
    ...ZONES.map((name) => `zone ${name}`),
    ...['depth', 'depth below root', 'tag', 'parent tag', 'grandparent tag', 'breaks', 'in frame root'],
    ...['place to body', 'blocks past body', 'blocks into body', 'past headline', 'until prose'],
    ...['framed before', 'prose before', 'weight before', 'nearby prose'],
  ],
  [
    ...EACH_LEVEL.flatMap((level) => [
      ...[`weight at ${level}`, `blocks at ${level}`, `links at ${level}`],
      ...[`of all framed at ${level}`, `of all prose at ${level}`, `alike at ${level}`],
    ]),
    ...EACH_LEVEL.slice(1).flatMap((level) => [`prose share at ${level}`, `long at ${level}`]),
    ...['branch weight', 'branch blocks', 'branch links', 'branch prose', 'branch of framed'],
    ...['branch long', 'branch alike'],
  ],
  [...lookNames('own'), ...lookNames('wide')],
  [
    ...HINTED.own.map((name) => `${name} hint`),
    ...HINTED.near.map((name) => `${name} hint near`),
    ...HINTED.above.map((name) => `${name} hint above`),
  ],
  ['clutter', 'clutter kind', 'clutter near'],
  ['page blocks', 'page prose', 'page framed', 'page links'],
];

const OWN = OWN_NAMES.flat();

export const FEATURES: readonly string[] = [
  ...OWN,
  ...BESIDE.flatMap(([step, columns]) =>
    columns.map((column) => `${OWN[column]} ${step > 0 ? '+' : ''}${step}`),
  ),
];
