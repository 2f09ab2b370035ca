/** Pages that are larger, deeper or flatter than any paper makes them: what must not freeze a tab. */

const WORDS =
  'the harbour wall was built from stone that came as ballast and it was mended before the winter when ferries stop';
const words = WORDS.split(' ');

/** So many words, never the same run of them twice. */
function prose(count: number, seed: number): string {
  const said = Array.from(
    { length: count },
    (_, at) => words[(at * 7 + seed * 13 + ((at * at) % 11)) % words.length],
  );
  return `Report ${seed}: ${said.join(' ')}.`;
}

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const article = times(12, (at) => `<p>${prose(40, at)}</p>`);

const page = (inside: string) =>
  `<!doctype html><html lang="en"><head><title>Ferries stop as wall moves</title></head><body><h1>Ferries stop as wall moves</h1>${inside}</body></html>`;

interface LoadPage {
  name: string;
  /** At scale 1 it is of full size. */
  html: (scale: number) => string;
  /** Elements nested in one another that a script adds: parsers cut trees off earlier. */
  levels?: number;
}

/** A page for each way of being large. */
export const LOADS: readonly LoadPage[] = [
  {
    name: 'flat list, 100,000 nodes',
    html: (s) => page(`${article}<ul>${times(50_000 * s, (at) => `<li>${prose(5, at)}</li>`)}</ul>`),
  },
  {
    name: 'one table, 100,000 nodes',
    html: (s) => page(`${article}<table>${times(8_000 * s, row)}</table>`),
  },
  {
    name: '10 MB of text between line breaks',
    html: (s) => page(`<div>${times(25_000 * s, (at) => `${prose(78, at)}<br><br>`)}</div>`),
  },
  {
    name: '10 MB of text in one paragraph',
    html: (s) => page(`${article}<p>${times(50_000 * s, (at) => `${prose(38, at)} <i>said</i> `)}</p>`),
  },
  { name: 'nested 10,000 deep', html: () => page(article), levels: 10_000 },
  {
    name: '20,000 links',
    html: (s) =>
      page(
        `${article}<div>${times(20_000 * s, (at) => `<a href="/story/${at}">${prose(7, at)}</a><br>`)}</div>`,
      ),
  },
  {
    name: '20,000 timed headlines',
    html: (s) => page(`${article}${times(20_000 * s, headline)}`),
  },
  {
    name: '20,000 pictures',
    html: (s) =>
      page(`${article}<div>${times(20_000 * s, (at) => `<img src="/p/${at}.jpg" alt="">`)}</div>${article}`),
  },
  {
    name: '500 pictures among paragraphs',
    html: (s) => page(`${article}${times(500 * s, figure)}`),
  },
];

function figure(at: number): string {
  const sizes = [320, 640, 1280].map((width) => `/f/${at}-${width}.jpg ${width}w`).join(', ');
  return `<figure><picture><source srcset="${sizes}"><img src="/f/${at}.jpg" alt="${prose(6, at)}"></picture><figcaption>${prose(14, at)} Photo: Ada Quill</figcaption></figure><p>${prose(60, at)}</p>`;
}

function row(at: number): string {
  return `<tr>${times(6, (cell) => `<td>${at * cell} tonnes</td>`)}</tr>`;
}

function headline(at: number): string {
  return `<div><span>${at % 50} minutes ago</span> <a href="/s/${at}">${prose(8, at)}</a></div>`;
}
