import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseHtml, sanitise, serialise, type View } from '../utils/html';

const view = new JSDOM('').window as unknown as View;
const tree = (html: string) => parseHtml(html, view).body;

describe('serialise', () => {
  it('writes what is on the lists as it is', () => {
    const html =
      '<h2>Tides &lt;b&gt;</h2><p lang="en">The <a href="https://orrin.example/a?b&amp;c">board</a> met.</p><figure><img src="data:image/png;base64,AA" alt="&quot;x&quot;"></figure>';
    expect(serialise(tree(html))).toBe(html);
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
