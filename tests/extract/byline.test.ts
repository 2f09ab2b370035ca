import { describe, expect, it } from 'vitest';
import { cleanByline, readBylineLine, readNames } from '../../utils/extract/byline';

describe('names of a byline', () => {
  it.each([
    ['By Ann Lee and Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['By Ann Lee, Bo Ray, and Cy Dow for Northwire', ['Ann Lee', 'Bo Ray', 'Cy Dow']],
    ['By ANN LEEDS, Political Editor', ['Ann Leeds']],
    ['Von Anna Groß und Karl Weiß', ['Anna Groß', 'Karl Weiß']],
    ['Par Luc Petit, à Lyon', ['Luc Petit']],
    ['Por María Pérez y José Gil', ['María Pérez', 'José Gil']],
    ['Written by: Ann Lee, Bo Ray & Cy Dow', ['Ann Lee', 'Bo Ray', 'Cy Dow']],
    ['Ann Lee / Bo Ray', ['Ann Lee', 'Bo Ray']],
    ['By Ann Lee @annlee Updated April 3, 2025', ['Ann Lee']],
    ['By Ann Lee 30 August 2025 • 4:45pm', ['Ann Lee']],
    ['Ann Lee (Northwire)', ['Ann Lee']],
    ['Ann Lee, Jr.', ['Ann Lee Jr.']],
    ['Ann Lee, PhD', ['Ann Lee']],
    ['Ann Lee MS, RDN, LD', ['Ann Lee']],
    ['Jack Ma', ['Jack Ma']],
    ['Ann Lee, Chief Harbour Officer and Head of Ferries', ['Ann Lee']],
    ['By Ann Lee and Bo Ray on April 3, 2025 at 3:53PM PST', ['Ann Lee', 'Bo Ray']],
    ['By KTD, in Karsova, Harbour, Tourism', ['KTD']],
    ['Ann Lee in Karsova', ['Ann Lee']],
    ['ann lee', ['Ann Lee']],
    ['文／王小明', ['王小明']],
    ['Anna de la Cruz', ['Anna de la Cruz']],
    ['By News Desk', ['News Desk']],
    ['Reuters', ['Reuters']],
    ['Halden24 Staff', ['Halden24 Staff']],
    ['Reuters, Ann Lee', ['Ann Lee']],
  ])('%s', (raw, names) => {
    expect(cleanByline(raw)).toEqual(names);
  });

  it.each([
    'Islamabad, March 6',
    'ann.lee@karsova.example',
    'admin',
    'March 6, 2023',
    '@annlee',
    'Political Editor',
    '',
  ])('are not seen in: %s', (raw) => {
    expect(cleanByline(raw)).toEqual([]);
  });

  it('are not what is left of an employer', () => {
    const employers = ['Post & Courier', 'The Karsova Post & Courier'];
    expect(readNames(['Ann Lee', 'Karsova Post & Courier'], employers).inOrder).toEqual(['Ann Lee']);
    expect(readNames(', The Karsova Post & Courier', employers).inOrder).toEqual([]);
  });

  it('leave out the employer that some papers print after each', () => {
    expect(readNames('Ann Lee Karsova Times', ['Karsova Times']).people).toEqual(['Ann Lee']);
    const { people, desks } = readNames('Ann Lee Karsova Post & Courier', ['The Karsova Post & Courier']);
    expect([...people, ...desks]).toEqual(['Ann Lee']);
  });
});

describe('a line that says it is a byline', () => {
  it.each([
    ['By Ann Lee', ['Ann Lee']],
    ['Photos and Story By Ann Lee', ['Ann Lee']],
    ['来源：渡口日报 作者：王小明 2025-04-03', ['王小明']],
  ])('is: %s', (line, names) => {
    expect(readBylineLine(line)).toEqual(names);
  });

  it.each([
    'By the time the ferry sailed, it was dark',
    'Ann Lee',
    'By 2030 the bridge will stand',
    'For Ann Lee',
  ])('is not: %s', (line) => {
    expect(readBylineLine(line)).toBeNull();
  });
});
