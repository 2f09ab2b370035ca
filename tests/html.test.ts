import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { payloads } from '../scripts/payload/payloads';
import { parseHtml, parseSanitised, sanitise, serialise, serialiseSteps, type View } from '../utils/html';
import fc from './properties';

const view = new JSDOM('').window as unknown as View;
const tree = (html: string) => parseHtml(html, view).body;

describe('serialise', () => {
  it('writes what is on the lists as it is', () => {
    const html =
      '<h2>Tides &lt;b&gt;</h2><p lang="en">The <a href="https://orrin.example/a?b&amp;c">board</a> met.</p><figure><img src="data:image/png;base64,AA" alt="&quot;x&quot;"></figure>';
    expect(serialise(tree(html))).toBe(html);
  });
  it('writes a large tree in parts as it would at once', () => {
    const lines = '<p dir="rtl">Tides &amp; gales <i>said</i>&nbsp;&lt;<br></p>'.repeat(200);
    const long = `<p lang="en">${'low <b>and</b> high '.repeat(400)}</p>`;
    const table = `<table><tbody>${'<tr><td>1</td><td colspan="2">2</td></tr>'.repeat(220)}</tbody></table>`;
    const html = `first${lines}<blockquote title="&quot;a&quot;">${long}${table}</blockquote>${lines}last`;
    const root = tree(html);
    const steps = serialiseSteps(root);
    let count = 1;
    for (let step = steps.next(); ; step = steps.next(), count++) {
      if (!step.done) continue;
      expect(step.value).toBe(html);
      break;
    }
    expect(root.innerHTML).toBe(html);
    expect(count).toBeGreaterThan(5);
  });
  it('lets nothing through that the sanitiser would not', () => {
    const html = [
      '<p onclick="x()" style="color:red" id="a">a<script>x()</script><iframe src="https://orrin.example"></iframe></p>',
      '<p><a href="javascript:x()">b</a><a href=" https://orrin.example/">c</a><a href="data:image/png;base64,AA">d</a></p>',
      '<p><img src="javascript:x()"><img src="data:image/png;base64,AA"><svg><p>e</p></svg></p>',
    ].join('');
    expect(sanitise(serialise(tree(html)), view)).toBe(serialise(tree(html)));
    expect(serialise(tree(html))).not.toMatch(/script|style|onclick|iframe|svg|id=/);
  });
});

describe('what is parsed of what is kept', { timeout: 30_000 }, () => {
  const htmlOf = ({ documentElement }: Document) => documentElement.outerHTML;
  const asSanitised = (html: string) => {
    expect(htmlOf(parseSanitised(html, view))).toBe(htmlOf(parseHtml(sanitise(html, view), view)));
  };

  it('is what the sanitiser leaves: article text', () => {
    const leaf = fc.constantFrom(
      'Tides',
      ' &amp; ',
      '&lt;form&gt;',
      '<br>',
      '<img src="https://a.example/1.png" alt="x">',
    );
    const attributes = fc.constantFrom(
      '',
      ' lang="en"',
      ' title="1 &lt; 2"',
      ' href="#a"',
      ' cite="https://a.example/"',
    );
    const { html } = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc
          .tuple(
            fc.constantFrom('p', 'a', 'em', 'div', 'table', 'td', 'li', 'details', 'ruby'),
            attributes,
            fc.array(tie('html'), { maxLength: 3 }),
          )
          .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
      ),
    }));
    fc.assert(
      fc.property(html, (inner) => asSanitised(`<p>Tides</p>${inner}`)),
      { numRuns: 150 },
    );
  });

  it('is what the sanitiser leaves: hostile HTML', () => {
    // Every one of them goes through the browsers' doors in `npm run bench -- payloads`.
    for (const { html, number } of payloads()) if (number % 12 === 0) asSanitised(html);
    const spelt = [
      '<a href="java&#115;cript:x()">a</a>',
      '<p id="body">b</p>',
      '<img name="firstChild" src="#">',
    ];
    for (const html of [...spelt, '<form><p>c</p></form>', '<p>d<!-- e --></p>', '<title><p>f</p>'])
      asSanitised(html);
  });
});
