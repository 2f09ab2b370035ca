import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readGivenHtml } from '../../utils/extract/given-html';
import { passageAddress, selectionHtml } from '../../utils/extract/selection';
import { sanitise } from '../../utils/html';

const PAGE = `<main><h1>Title</h1><p id="a">The dyke <b>broke</b> at <a href="/oberfeld">Oberfeld</a>.</p>
<p id="b">The mayor <img src="x.png" onerror="alert(1)"> said <script>bad()</script>so.</p><p id="c">Last.</p></main>`;

function selected(from: string, to: string, whole = true) {
  const { window } = new JSDOM(PAGE, { url: 'https://courier.example/flood/today' });
  const { document } = window;
  const range = document.createRange();
  const [first, last] = [document.querySelector(from)!, document.querySelector(to)!];
  if (whole) range.setStartBefore(first);
  else range.setStart(first, 0);
  if (whole) range.setEndAfter(last);
  else range.setEnd(last, last.childNodes.length);
  document.getSelection()!.addRange(range);
  const given = selectionHtml(document);
  return given === null ? null : readGivenHtml(sanitise(given, window), window);
}

describe('what is selected', () => {
  it('comes with its structure, its links absolute, and nothing that runs', () => {
    const content = selected('#a', '#b')!;
    expect(content.text).toBe('The dyke broke at Oberfeld.\nThe mayor said so.');
    expect(content.html).toContain('href="https://courier.example/oberfeld"');
    expect(content.html).toContain('src="https://courier.example/flood/x.png"');
    expect(content.html).not.toMatch(/script|onerror/);
  });
  it('is a paragraph where it is a part of one', () => {
    const content = selected('#a', '#a', false)!;
    expect(content.html).toMatch(/^<p>The dyke/);
    expect(content.wordCount).toBe(5);
  });
  it('is nothing where nothing is selected', () => {
    const { window } = new JSDOM(PAGE);
    expect(selectionHtml(window.document)).toBeNull();
  });
});

describe('the address of a passage', () => {
  it('is that of the page, with the first words of the passage', () => {
    expect(
      passageAddress('https://courier.example/a#top', 'A by-election, said the mayor\nof Oberfeld'),
    ).toBe('https://courier.example/a#:~:text=A%20by%2Delection%2C%20said%20the%20mayor');
  });
});
