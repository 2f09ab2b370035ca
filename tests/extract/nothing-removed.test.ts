import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';
import { textToDocument } from '../../utils/extract/text-page';
import type { View } from '../../utils/html';

const OPTIONS = { url: 'https://gate-post.example/a', captured: '2026-01-01T00:00:00Z' };
const view = new JSDOM('').window as unknown as View;
const OPENING =
  'The board met in the old ice house on Tuesday evening to hear what the divers had found under the north quay.';
const CLOSING =
  'Nobody left before nine, and the lamps of the hall were still lit when the last boat came in.';
const page = (headline: string, body: string) =>
  `<!doctype html><title>${headline}</title><article><h1>${headline}</h1>${body}</article>`;
const p = (text: string) => `<p>${text}</p>`;

const CALLS = [
  ['05:10', 'The first call reaches the watch'],
  ['05:24', 'Two boats leave the slip'],
  ['06:40', 'All seven are ashore'],
] as const;
const QUESTIONS = [
  [
    'What is the tide gate?',
    'It is a wall of steel that rises when the water stands two metres above the mark.',
  ],
  [
    'Who pays for it?',
    'The state pays half, and the two towns share the rest by the number of their houses.',
  ],
] as const;

/** Name, page, and every line that must stay. */
const PAGES: Array<[string, string, string[]]> = [
  [
    'rows of a time and a line at the end',
    page(
      'How the rescue went',
      p(OPENING) + CALLS.map(([at, what]) => `<div><div>${at}</div><div>${what}</div></div>`).join(''),
    ),
    CALLS.map(([, what]) => what),
  ],
  [
    'a list of times at the end',
    page(
      'How the rescue went',
      `${p(OPENING)}<ul>${CALLS.map(([at, what]) => `<li><b>${at}</b> ${what}</li>`).join('')}</ul>`,
    ),
    CALLS.map(([at, what]) => `${at} ${what}`),
  ],
  [
    'short entries of a live page',
    page(
      'Rovers and United, live',
      `${p(OPENING)}<h2>Live updates</h2>${CALLS.map(([at, what]) => `<div><span>${at}</span><p>${what}</p></div>`).join('')}`,
    ),
    CALLS.map(([, what]) => what),
  ],
  [
    'a programme that links what it announces',
    page(
      'What is on at the quay',
      p(OPENING) +
        [
          'Opening of the feast by the harbour master',
          'Race of the rowing boats round the rock',
          'Concert of the brass band on the quay',
        ]
          .map((what, i) => `<p>1${i}:30 <a href="/e/${i}">${what}</a></p>`)
          .join('') +
        p(CLOSING),
    ),
    [
      '10:30 Opening of the feast by the harbour master',
      '12:30 Concert of the brass band on the quay',
      CLOSING,
    ],
  ],
  [
    'a first question in a heading',
    page('Questions about the gate', QUESTIONS.map(([q, a]) => `<h3>${q}</h3>${p(a)}`).join('')),
    QUESTIONS.flat(),
  ],
  [
    'questions that open',
    page(
      'Questions about the gate',
      QUESTIONS.map(([q, a]) => `<details><summary>${q}</summary>${p(a)}</details>`).join(''),
    ),
    QUESTIONS.flat(),
  ],
  [
    'a table of results',
    page(
      'Results of the regatta',
      `${p(OPENING)}<table><tr><th>Time<th>Boat</tr>${CALLS.map(([at]) => `<tr><td>${at}<td>Salt Wife ${at}</tr>`).join('')}</table>`,
    ),
    CALLS.map(([at]) => `${at} | Salt Wife ${at}`),
  ],
  [
    'a poem',
    page(
      'The Boats',
      `<p>The boats come in, the boats go out,<br>the gulls complain of both;<br>my father said the sea would doubt<br>a man who kept his oath.</p>`,
    ),
    ['the gulls complain of both;'],
  ],
  [
    'a story about a line that many sites use',
    page(
      'How a false report spread',
      p(OPENING) +
        p(
          'It ended as many do: this news is sourced from agencies and is intended for informational purposes only.',
        ) +
        p(CLOSING) +
        p(`${OPENING} ${CLOSING}`),
    ),
    [
      'It ended as many do: this news is sourced from agencies and is intended for informational purposes only.',
    ],
  ],
];

/** Name, text, title, and every line that must stay. */
const TEXTS: Array<[string, string, string, string[]]> = [
  [
    'a salutation',
    `Dear readers,\n\n${OPENING}\n\n${CLOSING}\n\nYours,\nIda Lunn`,
    '',
    ['Dear readers,', 'Ida Lunn'],
  ],
  [
    'a recipe',
    'Harbour pancakes\n\nIngredients\n- 2 eggs\n- a pinch of salt\n\nMethod\n1. Beat the eggs with the salt until they foam.\n2. Fry them thin.',
    'Harbour pancakes',
    ['Ingredients', '- 2 eggs', 'Method', '2. Fry them thin.'],
  ],
  [
    'a note',
    'Ferry stops for a week\n\nThe Ellery ferry will not run until Monday.',
    'Ferry stops for a week',
    ['The Ellery ferry will not run until Monday.'],
  ],
  [
    'what is said first',
    `The Gate\n\n"Read more," she said.\n\n"No."\n\n${OPENING}\n\n${CLOSING}`,
    'The Gate',
    ['"Read more," she said.', '"No."'],
  ],
  [
    'an asterisk',
    `The price of ropes\n\nRopes cost 3*4 crowns and the *best* cost more than that.\n\n${OPENING}`,
    'The price of ropes',
    ['Ropes cost 3*4 crowns and the *best* cost more than that.'],
  ],
];

describe('nothing is removed', () => {
  it.each(PAGES)('%s', (_, html, kept) => {
    const { article, found } = readPage(new JSDOM(html, OPTIONS).window.document, OPTIONS);
    expect(article?.text.split('\n')).toEqual(expect.arrayContaining(kept));
    expect(found.map(({ removal }) => removal.text)).toEqual([]);
  });

  it.each(TEXTS)('text: %s', (_, text, title, kept) => {
    const { article, found } = readPage(textToDocument(text, view), { ...OPTIONS, view });
    expect(article?.text.split('\n')).toEqual(expect.arrayContaining(kept));
    expect(article?.title).toBe(title);
    expect(found).toEqual([]);
  });
});
