/** What is rather no text by itself, and stays for what it stands beside. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { findClutter } from '../../utils/clutter/find';
import { findBodySteps } from '../../utils/extract/body';
import { finish } from '../../utils/steps';

const TITLE = 'The boats of the Orrin race again';
const SENTENCE =
  'The crews of nine villages rowed from the mill to the harbour wall and back on Sunday, against the tide and a cold wind.';
const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>${at}. ${SENTENCE}</p>`).join('');
/** Pages of few blocks are judged by form alone. */
const FOOT = `<footer>${'<p>Orrin Gazette</p>'.repeat(45)}</footer>`;

/** The texts that were kept; blocks that no row of `likely` begins are as likely as `rest`. */
function kept(html: string, likely: Record<string, number> = {}, rest = 0.95): string[] {
  const { document } = new JSDOM(`<article><h1>${TITLE}</h1>${html}</article>${FOOT}`).window;
  const decision = findClutter(document, {
    headline: { title: TITLE, element: null },
    byline: [],
    isSource: () => false,
  });
  const { blocks } = decision.page;
  const judged = (index: number) => {
    const { text } = blocks[index]!;
    if (text === 'Orrin Gazette') return 0;
    return Object.entries(likely).find(([opens]) => text.startsWith(opens))?.[1] ?? rest;
  };
  const { roles } = finish(findBodySteps(decision, { title: TITLE, byline: [], judged }));
  return blocks.flatMap(({ index, text }) =>
    roles[index] === 'body' && !text.includes('crews of nine') ? [text] : [],
  );
}

describe('lines in doubt beside the text', () => {
  const LINES = ['Oak boats: Brae, Halden', 'Ash boats: Tveit, Lindholm', 'Steel boats: none this year'];
  const lines = LINES.map((line) => `<p>${line}</p>`).join('');
  const likely = { Oak: 0.28, Ash: 0.28, Steel: 0.28 };

  it('stay where they are much of it', () => {
    expect(kept(`<div>${paragraphs(4)}${lines}</div>`, likely)).toEqual(LINES);
  });

  it('go where they are little of it, or stand in a box of their own', () => {
    expect(kept(`<div>${paragraphs(9)}${lines}</div>`, likely)).toEqual([]);
    expect(kept(`<div>${paragraphs(4)}</div><div>${lines}</div>`, likely)).toEqual([]);
  });

  it('stay in boxes that look like those of the text, too', () => {
    const box = (html: string, name: string) => `<div class="${name}">${html}</div>`;
    const text = box(paragraphs(2), 'boat').repeat(2);
    expect(kept(text + box(lines, 'boat'), likely)).toEqual(LINES);
    expect(kept(text + box(lines, 'shop'), likely)).toEqual([]);
  });

  it('stay at less where the text itself is unlike what is known', () => {
    const low = { Oak: 0.2, Ash: 0.2, Steel: 0.2 };
    expect(kept(`<div>${paragraphs(4)}${lines}</div>`, low, 0.4)).toEqual(LINES);
    expect(kept(`<div>${paragraphs(4)}${lines}</div>`, low)).toEqual([]);
  });

  it('stay where they are short sentences and as likely as a paragraph must be, or stand among several', () => {
    const said = 'Nobody fell into the water this time.';
    expect(kept(`<div>${paragraphs(9)}<p>${said}</p></div>`, { Nobody: 0.32 })).toEqual([said]);
    expect(kept(`<div>${paragraphs(2)}<p>${said}</p></div>`, { Nobody: 0.22 })).toEqual([]);
    expect(kept(`<div>${paragraphs(3)}<p>${said}</p></div>`, { Nobody: 0.22 })).toEqual([said]);
    expect(kept(`<div>${paragraphs(9)}</div><div><p>${said}</p></div>`, { Nobody: 0.32 })).toEqual([]);
  });
});

describe('a paragraph in doubt', () => {
  const said = 'Nobody fell into the water this time, though two oars broke and one boat went home by cart.';
  const box = (html: string, name: string) => `<div class="${name}">${html}</div>`;

  it('stays among many others, unless it is unlikely', () => {
    const among = (count: number, likely: number) =>
      kept(`<div>${paragraphs(count)}<p>${said}</p>${paragraphs(3)}</div>`, { Nobody: likely });
    expect(among(7, 0.12)).toEqual([said]);
    expect(among(6, 0.12)).toEqual([]);
    expect(among(7, 0.08)).toEqual([]);
  });

  it('is an item of a list, and of the text where the list stands among it', () => {
    const items = ['Oars of ash from Tveit, and two of them spare', 'Seats of pine from Brae, new'];
    const linked = (item: string) => item.replace(/^[^,]+/, '<a href="/x">$&</a>');
    const list = (inside: (item: string) => string) =>
      `<ul>${items.map((item) => `<li>${inside(item)}</li>`).join('')}</ul>`;
    const likely = { Oars: 0.3, Seats: 0.3, '12': 0.05 };
    expect(kept(`<div>${paragraphs(4)}${list((item) => `<p>${linked(item)}</p>`)}</div>`, likely)).toEqual(
      items,
    );
    expect(
      kept(`<div>${paragraphs(4)}</div><div>${list((item) => `<p>${linked(item)}</p>`)}</div>`, likely),
    ).toEqual([]);
    // A comment, a card: more than one thing in each.
    expect(
      kept(`<div>${paragraphs(4)}${list((item) => `<p>${linked(item)}</p><p>12 May</p>`)}</div>`, likely),
    ).toEqual([]);
  });

  it('stays where its box looks like those of several others', () => {
    const text = box(paragraphs(3), 'part').repeat(2);
    const alone = `<p>${said}</p>`;
    expect(kept(text + box(alone, 'part'), { Nobody: 0.22 })).toEqual([said]);
    expect(kept(text + box(alone, 'shop'), { Nobody: 0.22 })).toEqual([]);
    expect(kept(text + box(alone, 'part'), { Nobody: 0.15 })).toEqual([]);
  });
});

describe('a text that stands there twice', () => {
  const meal =
    'Bread from the mill with herring and a bowl of leek soup, and for the rowers an apple each, cooked by the school of Brae.';
  const meals = (html: (day: string) => string) =>
    kept(['Monday', 'Tuesday'].map(html).join('') + paragraphs(3));

  it('is said twice in items of one list, and a copy in boxes of their own', () => {
    const list = `<ul>${['Monday', 'Tuesday'].map((day) => `<li><h3>${day}</h3><p>${meal}</p></li>`).join('')}</ul>`;
    expect(kept(`<div>${paragraphs(3)}${list}</div>`).filter((text) => text === meal)).toHaveLength(2);
    expect(
      meals((day) => `<div><h3>${day}</h3><p>${meal}</p></div>`).filter((text) => text === meal),
    ).toHaveLength(1);
  });
});

describe('headings above what is no text', () => {
  const headings = (count: number) =>
    Array.from({ length: count }, (_, at) => `<h3>${at} What the rowers of Brae wrote about it</h3>`).join(
      '',
    );

  it('go, unless they are much of the text', () => {
    expect(kept(`<div>${paragraphs(9)}${headings(1)}</div>`, { '0 What': 0.45 })).toEqual([]);
    const likely = { '0 What': 0.45, '1 What': 0.45, '2 What': 0.45 };
    expect(kept(`<div>${paragraphs(4)}${headings(3)}</div>`, likely)).toHaveLength(3);
  });
});

describe('headings among paragraphs', () => {
  const among = (heading: string) =>
    kept(`<div>${paragraphs(4)}${heading}${paragraphs(4)}</div>`, { How: 0.22 });

  it('are text even if they are not likely to be, unless they lead elsewhere', () => {
    expect(among('<h3>How they rowed</h3>')).toEqual(['How they rowed']);
    expect(among('<h3><a href="/tide">How they rowed against the tide of Brae</a></h3>')).toEqual([]);
    expect(among('<div><h3>How they rowed</h3></div>')).toEqual([]);
  });

  it('are none where they are pressed, unless that is sure', () => {
    const button = '<button><h3>Watch the boats of Tveit</h3></button>';
    const html = `<div>${paragraphs(4)}${button}${paragraphs(4)}</div>`;
    expect(kept(html, { Watch: 0.6 })).toEqual([]);
    expect(kept(html, { Watch: 0.9 })).toEqual(['Watch the boats of Tveit']);
  });
});

describe('lists', () => {
  const items = [
    'Brae in 41 minutes',
    'Old Halden in 42 minutes',
    'Tveit in 44 minutes',
    'Lindholm, not placed',
  ];
  const list = `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

  it('are text as a whole where most of them is', () => {
    const html = `<div>${paragraphs(6)}${list}${paragraphs(6)}</div>`;
    expect(kept(html, { Brae: 0.5, Old: 0.5, Tveit: 0.5, Lindholm: 0.02 })).toEqual(items);
    expect(kept(html, { Brae: 0.5, Old: 0.02, Tveit: 0.02, Lindholm: 0.02 })).not.toContain(items[3]);
  });
});

describe('text of short lines', () => {
  it('begins with them, where several are likely above the first sentence', () => {
    const lines = '<p>May</p><p>Oak boats at nine</p>';
    expect(kept(`<div>${lines}${paragraphs(3)}</div>`)).toEqual(['May', 'Oak boats at nine']);
    expect(kept(`<div><p>Halden, May 3</p>${paragraphs(3)}</div>`)).toEqual([]);
  });

  it('may be lists of names and no sentence', () => {
    const list = '<h2>Crews</h2><ul><li>Brae</li><li>Old Halden</li><li>Tveit</li></ul>';
    expect(kept(list, {}, 0.1)).toEqual(['Brae', 'Old Halden', 'Tveit']);
  });

  it('may be an address spelled out, but not a link that says where it leads', () => {
    const link = (text: string) => `<p><a href="https://orrin.example/r">${text}</a></p>`;
    const address = 'https://orrin.example/r';
    const html = `<div>${paragraphs(2)}${link(address)}${paragraphs(2)}${link('Sign up')}${paragraphs(2)}</div>`;
    expect(kept(html, { https: 0.45, 'Sign up': 0.45 })).toEqual([address]);
  });

  it('is what somebody says beside a portrait', () => {
    const quote = '<div><img src="a.png"><blockquote><p>It is not the boat that rows.</p></blockquote></div>';
    expect(kept(`<div>${paragraphs(3)}${quote}${paragraphs(3)}</div>`)).toEqual([
      'It is not the boat that rows.',
    ]);
  });

  it('is no caption of the picture that ends its paragraph', () => {
    const entry = (name: string) =>
      `<p><b>Boat:</b> ${name}<br>Rowed by: six<br>Place: third <img src="a.png"></p>`;
    const html = `<div>${paragraphs(5)}${entry('Heron')}${paragraphs(5)}</div>`;
    expect(kept(html)).toEqual(['Boat: Heron', 'Rowed by: six', 'Place: third']);
  });
});
