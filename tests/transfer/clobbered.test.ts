/** What is kept may hold forms and pictures whose names stand before what a writer asks elements and documents for. */
import { expect, it } from 'vitest';
import { exportOne } from '../../utils/transfer/export';
import { EXPORT_FORMATS } from '../../utils/transfer/formats';
import { clobberingView } from '../clobbering';
import { makeArticle, makeSaved } from '../library/samples';
import { view } from './view';
import { options } from './written';

const saved = (html: string) => makeSaved({ article: makeArticle({ html }) });
const TEXT = '<p>Water is <em>falling</em>.</p><ul><li>In the south</li></ul>';

it.each(EXPORT_FORMATS)('$id is written as without their names', async ({ id }) => {
  const written = async (html: string, given = view) => {
    const { content } = exportOne(saved(html), id, { ...options, view: given });
    return new Uint8Array(await content.arrayBuffer());
  };
  const clobbered = `<div><form><input name="getElementsByTagName"><input name="getAttribute"></form>${TEXT}<img name="body" alt="Weir"></div>`;
  // The article itself is written by some: these hold the HTML as it is kept.
  if (id === 'json')
    return expect((await written(clobbered, clobberingView(view))).length).toBeGreaterThan(0);
  expect(await written(clobbered, clobberingView(view))).toEqual(
    await written(`<div>${TEXT}<img alt="Weir"></div>`),
  );
});
