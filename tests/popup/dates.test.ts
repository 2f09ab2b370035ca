import { describe, expect, it } from 'vitest';
import { createPopup } from '../../entrypoints/popup/controller';
import type { Annotations, KeyDate, SavedArticle } from '../../utils/article';
import { withCorrection } from '../../utils/library/date-corrections';
import { ANNOTATIONS, ARTICLE, fakeWorld, heldOf, pageOf, settle } from './world';

const text = 'The review opens on May 5.\nIt closes later.';
const article = { ...ARTICLE, text };
const time = { start: 20, end: 25, text: 'May 5', type: 'DATE' as const, value: '2025-05-05', stated: false };
const date: KeyDate = {
  ...{ value: '2025-05-05', granularity: 'day', what: 'Review', expressions: [time] },
  ...{ sentence: { start: 0, end: 26 }, kind: 'upcoming', certain: true, candidates: [] },
};
const found: Annotations = { ...ANNOTATIONS, times: [time], keyDates: [date] };

async function opened(options: Parameters<typeof fakeWorld>[1] = {}) {
  const setting = fakeWorld(pageOf(article), { annotations: found, ...options });
  const downloads: SavedArticle[] = [];
  setting.world.download = async (saved) => void downloads.push(saved);
  const popup = createPopup(setting.world);
  await popup.start();
  await settle();
  return { ...setting, popup, downloads, values: () => valuesOf(popup.state().annotations) };
}
const valuesOf = (annotations: Annotations | null) => annotations?.keyDates.map(({ value }) => value);

describe('a key date', () => {
  it('shows its sentence on the page', async () => {
    const { popup, log } = await opened();
    await popup.showDate(date);
    expect(log).toContain('show The review opens on May 5.');
    expect(popup.state().toast).toBeNull();
  });
  it('says so where the page has lost the sentence', async () => {
    const { popup } = await opened({ onPage: false });
    await popup.showDate(date);
    expect(popup.state().toast?.text).toMatch(/sentence/);
  });
  it('goes into a calendar, alone or with all', async () => {
    const other = { ...date, value: '2025-06-01' };
    const { popup, downloads } = await opened({ annotations: { ...found, keyDates: [date, other] } });
    await popup.toCalendar(other);
    await popup.toCalendar(null);
    expect(downloads.map(({ annotations }) => annotations.keyDates.length)).toEqual([1, 2]);
    expect(downloads[0]?.annotations.keyDates[0]?.value).toBe('2025-06-01');
  });
});

describe('a corrected date', () => {
  it('is remembered for an article that is not saved, goes into the save, and can be undone', async () => {
    const { popup, log, values } = await opened();
    await popup.correctDate(date, '2025-06');
    expect(values()).toEqual(['2025-06']);
    expect(log).toContain('keep May 5=2025-06');
    await popup.save();
    expect(valuesOf(popup.state().held?.saved.annotations ?? null)).toEqual(['2025-06']);
  });
  it('comes back with its undo', async () => {
    const { popup, log, values } = await opened();
    await popup.correctDate(date, null);
    expect(values()).toEqual([]);
    popup.state().toast?.action?.run();
    await settle();
    expect(values()).toEqual(['2025-05-05']);
    expect(log.at(-1)).toBe('keep ');
  });
  it('is changed in the library where the article is kept there', async () => {
    const { popup, log } = await opened({ held: heldOf(article) });
    await popup.correctDate(date, '2025-05-06');
    expect(log).toContain('correct May 5=2025-05-06');
    popup.state().toast?.action?.run();
    await settle();
    expect(log).toContain('undo correct');
  });
  it('is shown on the next opening, whoever remembered it', async () => {
    const corrected = withCorrection(article, found, { expressions: [time], value: '2025-05-07' });
    const held = heldOf(article);
    held.saved = { ...held.saved, annotations: corrected };
    expect((await opened({ held })).values()).toEqual(['2025-05-07']);
    expect((await opened({ corrections: corrected.corrections! })).values()).toEqual(['2025-05-07']);
  });
});
