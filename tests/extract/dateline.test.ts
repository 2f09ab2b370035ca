import { describe, expect, it } from 'vitest';
import { readDateline, readDatelineLine, readInlineDateline } from '../../utils/extract/dateline';

describe('a dateline at the head of a paragraph', () => {
  it.each([
    ['KARSOVA: Harbour minister Ilya Brandt met dockers.', 'Karsova', null, null, 'Harbour'],
    ['KARSOVA, March 6 (Northwire) — The harbour closed.', 'Karsova', 'XXXX-03-06', 'Northwire', 'The'],
    [
      'NEW HALDEN/OSTVIK, May 7 (Reuters) - Ferry shares fell.',
      'New Halden/Ostvik',
      'XXXX-05-07',
      'Reuters',
      'Ferry',
    ],
    ['Dubai (AP) — Oil prices rose.', 'Dubai', null, 'AP', 'Oil'],
    ['By Ann Lee LONDON (Reuters) - Bakers want more flour.', 'London', null, 'Reuters', 'Bakers'],
    ['OSTVIK, Halland (AP) — A bridge opened.', 'Ostvik, Halland', null, 'AP', 'A'],
    ['RIO DE JANEIRO — Police opened a road.', 'Rio de Janeiro', null, null, 'Police'],
    ['Karachi: The province bought buses.', 'Karachi', null, null, 'The'],
    ['Karsova — Ministers agreed on a ferry.', 'Karsova', null, null, 'Ministers'],
    ['OSTVIK, Thursday — Traders went home.', 'Ostvik', null, null, 'Traders'],
    ['LONDON, March 6, 2025 /Adwire/ -- A firm sold tea.', 'London', '2025-03-06', 'Adwire', 'A'],
    ['MOSCOW. April 3 (Interfax) - The river froze.', 'Moscow', 'XXXX-04-03', 'Interfax', 'The'],
    ['Madrid, 3 abr (EFE).- El puerto abre.', 'Madrid', 'XXXX-04-03', 'EFE', 'El'],
    ['KARSOVA (Staff Reporter) — The mayor left.', 'Karsova', null, null, 'The'],
  ])('%s', (paragraph, place, date, agency, rest) => {
    const reading = readInlineDateline(paragraph);
    expect(reading?.dateline).toEqual({ place, date, agency });
    expect(paragraph.slice(reading?.length).startsWith(rest)).toBe(true);
  });

  it.each([
    'Note: This text was corrected.',
    'WARNING: This story describes a flood.',
    'Q: What happened next?',
    'Interior Minister: We will build it.',
    'UPDATE: The ferry sails again.',
    'LIVE: Follow the harbour vote here.',
    'Breaking news: A crane fell.',
    'BRANDT: We will not wait another year.',
    'World Ferry Organization (WFO) — The body met.',
    'Paris — the city of light — is dark tonight.',
    'NHS: The service hired nurses.',
    'Chaos — that was the word of the day.',
    'The army said - in a short note - that nothing moved.',
    'He went to Ostvik: the town was empty.',
    'Three things to know: The first is simple.',
    '',
  ])('is not seen in: %s', (paragraph) => {
    expect(readInlineDateline(paragraph)).toBeNull();
  });
});

describe('a dateline on a line of its own', () => {
  it.each([
    ['Ostvik, March 6', 'Ostvik', 'XXXX-03-06', null],
    ['Ostvik, March 6 (Northwire)', 'Ostvik', 'XXXX-03-06', 'Northwire'],
    ['Ostvik: March 6, 2023', 'Ostvik', '2023-03-06', null],
    ['March 6, Ostvik', 'Ostvik', 'XXXX-03-06', null],
    ['Ostvik | March 6', 'Ostvik', 'XXXX-03-06', null],
    ['Ostvik, 6 March', 'Ostvik', 'XXXX-03-06', null],
    ['New Halden, 6 March 2023', 'New Halden', '2023-03-06', null],
    ['OSTVIK, March 6 (Xinhua) --', 'Ostvik', 'XXXX-03-06', 'Xinhua'],
    ['Lyon, 6 mars 2023', 'Lyon', '2023-03-06', null],
  ])('%s', (line, place, date, agency) => {
    expect(readDatelineLine(line, { lang: 'fr' })).toEqual({ place, date, agency });
  });

  it.each([
    'Ann Lee, March 6, 2023',
    'By Ann Lee, March 6',
    'Thursday, March 6',
    'Politics | March 6',
    'Published: March 6, 2023',
    'Updated March 6',
    'Publiziert 6. März 2023',
    '6.3.2023, 10.22 Uhr',
    'March 6, 2023',
    'News Desk, March 6',
    'America',
    'Ostvik',
    'The ferry left on March 6 and came back',
  ])('is not seen in: %s', (line) => {
    expect(readDatelineLine(line)).toBeNull();
  });

  it('is not the section, the site or the writer', () => {
    expect(readDatelineLine('Harbour, March 6', { notPlaces: ['Harbour'] })).toBeNull();
  });
});

describe('the dateline of a story', () => {
  it('is read from the lines above the text first, and says which one it took', () => {
    const top = ['By Ann Lee', 'Ostvik, March 6'];
    expect(readDateline({ top, firstParagraph: 'KARSOVA: The ferry sails.' })).toEqual({
      dateline: { place: 'Ostvik', date: 'XXXX-03-06', agency: null },
      line: 1,
      length: 0,
    });
  });

  it('gives the length of the inline form', () => {
    const firstParagraph = 'KARSOVA: The ferry sails.';
    expect(readDateline({ top: [], firstParagraph })).toMatchObject({
      line: null,
      length: 'KARSOVA: '.length,
    });
  });

  it('does not take the speakers of an interview for towns', () => {
    const firstParagraph = 'BRANDT: The ferry will sail in June.';
    expect(readDateline({ top: [], firstParagraph, paragraphs: ['LEE: And the bridge?'] })).toBeNull();
    expect(
      readDateline({ top: ['An hour with Ilya Brandt'], firstParagraph: 'BRANDT: The ferry sails.' }),
    ).toBeNull();
  });

  it('is null when there is none', () => {
    expect(readDateline({ top: ['By Ann Lee'], firstParagraph: 'The ferry sails on Monday.' })).toBeNull();
  });
});
