import { describe, expect, it } from 'vitest';
import { tagDates } from '../../utils/annotate/dated-text';

/** What a text says on a day, as "expression=value". */
const read = (text: string, dct: string | null = '2025-04-03', lang: string | null = null) =>
  tagDates({ text, dct, lang }).map(({ start, end, value }) => `${text.slice(start, end)}=${value}`);

// 2025-04-03 is a Thursday.
describe('full and partial dates', () => {
  it.each([
    ['It opened on March 5, 2021.', ['March 5, 2021=2021-03-05']],
    ['It opened on 5 March 2021.', ['5 March 2021=2021-03-05']],
    ['It opened on the 5th of March, 2021.', ['the 5th of March, 2021=2021-03-05']],
    ['On Friday, 5 March 2021, it opened.', ['Friday, 5 March 2021=2021-03-05']],
    ['Dated 2021-03-05.', ['2021-03-05=2021-03-05']],
    ['Dated 25/12/2021.', ['25/12/2021=2021-12-25']],
    ['It opened in June 2021.', ['June 2021=2021-06']],
    ['It opened in 2021.', ['2021=2021']],
    ['Music of the 1990s.', ['the 1990s=199']],
    ['A poet of the 19th century.', ['the 19th century=18']],
    ['Sales rose in the first quarter of 2024.', ['the first quarter of 2024=2024-Q1']],
    ['It opened in the summer of 2020.', ['the summer of 2020=2020-SU']],
    ['It runs April 3–5, 2026.', ['April 3=2026-04-03', '5, 2026=2026-04-05']],
    ['It runs 28 and 29 August 2026.', ['28=2026-08-28', '29 August 2026=2026-08-29']],
    ['It runs May 2 and 3.', ['May 2=2025-05-02', '3=2025-05-03']],
    ['From 30 December–2 January 2026 it is shut.', ['30 December=2025-12-30', '2 January 2026=2026-01-02']],
    ['He led it 2019–21.', ['2019=2019', '21=2021']],
    ['At the end of November 2024 it shut.', ['the end of November 2024=2024-11']],
    ['The temple of 241 BC.', ['241 BC=BC0241']],
    ['Sales rose in fiscal 2024.', ['fiscal 2024=FY2024']],
    ['A 2000 year old custom of 2001.', ['2001=2001']],
    ['From March to May 2024 it rained.', ['March=2024-03', 'May 2024=2024-05']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('direction', () => {
  it.each([
    ['They met on Thursday.', ['Thursday=2025-04-03']],
    ['They met on Wednesday.', ['Wednesday=2025-04-02']],
    ['They met on Friday.', ['Friday=2025-03-28']],
    ['They will meet on Monday.', ['Monday=2025-04-07']],
    ['The fair opens on Monday.', ['Monday=2025-04-07']],
    ['They met last Thursday.', ['last Thursday=2025-03-27']],
    ['They meet again next Thursday.', ['next Thursday=2025-04-10']],
    ['The meeting will be held on April 30.', ['April 30=2025-04-30']],
    ['The meeting was held on April 30.', ['April 30=2025-04-30']],
    ['The vote was held on November 5.', ['November 5=2024-11-05']],
    ['There are plans to hold a dialogue in June.', ['June=2025-06']],
    ['The law was passed in June.', ['June=2024-06']],
    ['He said the fair would be held in September.', ['September=2025-09']],
    ['Officials said talks on Monday would be short.', ['Monday=2025-04-07']],
    ['Officials said on Monday it would be short.', ['Monday=2025-03-31']],
    ['It would have been held in September.', ['September=2024-09']],
    ['Answers by Tuesday.', ['Tuesday=2025-04-08']],
    ['They will meet on Monday week.', ['Monday week=2025-04-14']],
    ['They will meet on Thursday.', ['Thursday=2025-04-03']],
  ])('%s', (text, expected) => {
    // A past verb with a date four weeks ahead is more likely a slip of ours than of eleven months.
    expect(read(text)).toEqual(expected);
  });
});

describe('relative expressions', () => {
  it.each([
    ['He left yesterday.', ['yesterday=2025-04-02']],
    ['He left two weeks ago.', ['two weeks ago=2025-W12']],
    ['He left three years ago.', ['three years ago=2022']],
    ['They met over the weekend.', ['the weekend=2025-W13-WE']],
    ['They will meet at the weekend.', ['the weekend=2025-W14-WE']],
    ['He left last week.', ['last week=2025-W13']],
    ['It will open in three days.', ['in three days=2025-04-06']],
    ['It was built in three days.', ['three days=P3D']],
    ['It was built in three days’ time.', ['in three days’ time=2025-04-06']],
    ['He left on Monday of last week.', ['Monday of last week=2025-03-24']],
    ['They meet on Tuesday next week.', ['Tuesday next week=2025-04-08']],
    ['They meet next week on Tuesday.', ['next week on Tuesday=2025-04-08']],
    ['It fell in the last week of March 2024.', ['the last week of March 2024=2024-W13']],
    ['Sales fell in 2024 Q3.', ['2024 Q3=2024-Q3']],
    ['They will march on the Fourth of July.', ['the Fourth of July=2025-07-04']],
    ['Offices were shut on Memorial Day 2024.', ['Memorial Day 2024=2024-05-27']],
    ['It opens at the end of the month.', ['the end of the month=2025-04']],
    ['It rained on Tuesday, and that night it froze.', ['Tuesday=2025-04-01', 'that night=2025-04-01TNI']],
    [
      'It came on March 3, 2020. The next morning it left.',
      ['March 3, 2020=2020-03-03', 'The next morning=2020-03-04TMO'],
    ],
    ['We met tmrw at 730pm.', ['tmrw at 730pm=2025-04-04T19:30']],
    ['Shops open until 20:30.', ['20:30=2025-04-03T20:30']],
    ['The shop will be shut at Christmas.', ['Christmas=2025-12-25']],
    ['The shop was shut at Christmas.', ['Christmas=2024-12-25']],
    ['Next year it ends.', ['Next year=2026']],
    [
      'It began on March 3, 2020. Four days later it ended.',
      ['March 3, 2020=2020-03-03', 'Four days later=2020-03-07'],
    ],
    ['It began in March last year.', ['March last year=2024-03']],
    ['He arrived on Monday at 9 p.m.', ['Monday at 9 p.m.=2025-03-31T21:00']],
    ['He spoke on Tuesday evening.', ['Tuesday evening=2025-04-01TEV']],
    ['It will be dark on Christmas Eve.', ['Christmas Eve=2025-12-24']],
    ['A truce held over Good Friday 2024.', ['Good Friday 2024=2024-03-29']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('durations and sets', () => {
  it.each([
    ['The two-day dialogue ended.', ['two-day=P2D']],
    ['It took several months.', ['several months=PXM']],
    ['They meet every Friday.', ['every Friday=XXXX-WXX-5']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  it('names their types', () => {
    const types = (text: string) => tagDates({ text, dct: null }).map(({ type }) => type);
    expect(types('A two-day visit every Friday in 2021 at 9 p.m.')).toEqual([
      'DURATION',
      'SET',
      'DATE',
      'TIME',
    ]);
  });
});

describe('without a reference', () => {
  it.each([
    ['It will be held on April 30.', ['April 30=XXXX-04-30']],
    ['They met on Monday.', ['Monday=XXXX-WXX-1']],
    ['They plan to meet in June.', ['June=XXXX-06']],
    ['He left last year.', ['last year=XXXX']],
    ['It opened on March 5, 2021.', ['March 5, 2021=2021-03-05']],
    ['The two-day visit ended.', ['two-day=P2D']],
  ])('%s', (text, expected) => expect(read(text, null)).toEqual(expected));
});

describe('what is no date', () => {
  it.each([
    'You may go. They march on. The sun sat low, and mar nothing.',
    'May Tollard met Mar Oduro and August Strell.',
    'A 35-year-old man, aged 40 years.',
    'It costs $2,020 or Rs 1999, about 2000 people say.',
    'They won 21-14 and 3-2.',
    'Worth $750–850 billion, version 2.10.3, call 555-2010.',
    'A second attempt in a spring market.',
    'Sun Yue read the Sun, and mon dieu, he sat.',
    'The weekend-break crowd, and the fall of the wall.',
    'They won 3:10 and lost 12:30.',
    'Marlo Tonight is a show.',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

describe('paragraphs', () => {
  it('ends an expression at the end of its line', () => {
    expect(read('They met on Thursday\n5 March 2021 was dry.')).toEqual([
      'Thursday=2025-04-03',
      '5 March 2021=2021-03-05',
    ]);
  });
});

describe('what a paragraph tells', () => {
  it.each([
    ['Work began in May 2019 and ended in July.', ['May 2019=2019-05', 'July=2019-07']],
    ['Work began in May 2019 and will end in July.', ['May 2019=2019-05', 'July=2025-07']],
    ['Work began in May 2019.\nIt ended in February.', ['May 2019=2019-05', 'February=2025-02']],
    [
      'The store burned on Monday, and by 9:30 p.m. it was gone.',
      ['Monday=2025-03-31', '9:30 p.m.=2025-03-31T21:30'],
    ],
    [
      'The store burned on Monday. Doors open at 9:30 p.m.',
      ['Monday=2025-03-31', '9:30 p.m.=2025-04-03T21:30'],
    ],
    ['It ran 5 May-2 June 2019.', ['5 May=2019-05-05', '2 June 2019=2019-06-02']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('histories', () => {
  it('keeps the year last named', () => {
    const text =
      'The war began in 1839. In March 1840 the town fell. By June the army left. On 4 July 1841 they came back, and in August 1841 peace was made. In 1842 all was over. The siege of 1843 was short, and by May it had ended.';
    expect(read(text)).toContain('June=1840-06');
    expect(read(text)).toContain('May=1843-05');
  });

  it('does not follow asides', () => {
    const text =
      'The war began in 1839. In March 1840 the town fell. On 4 July 1841 they came back, planning a fleet for 1860. In August peace was made, ten years earlier than thought. In 1842 all was over. Since 1820 they had been poor. By May they were rich.';
    expect(read(text)).toContain('August=1841-08');
    expect(read(text)).toContain('May=1842-05');
  });
});

describe('text without spaces', () => {
  it('takes time in proportion to its length', () => {
    const start = process.cpuUsage();
    expect(read('2024-'.repeat(20_000))).toEqual([]);
    // Going over it for each character takes many seconds; the processor's time, since others may use it too.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});

describe('other languages', () => {
  it.each([
    ['de', 'Das Treffen fand am 5. März 2021 in Ohlheim statt.', '2021-03-05'],
    ['fr', 'La réunion a eu lieu le 5 mars 2021.', '2021-03-05'],
    ['es', 'La reunión fue el 5 de marzo de 2021.', '2021-03-05'],
    ['ja', '会議は2021年3月5日に開かれた。', '2021-03-05'],
  ])('%s', (lang, text, value) => {
    expect(tagDates({ text, dct: null, lang }).map((time) => time.value)).toEqual([value]);
  });

  const inLanguage = (lang: string, text: string) =>
    tagDates({ text, dct: '2025-04-03', lang }).map(
      ({ start, end, value }) => `${text.slice(start, end)}=${value}`,
    );

  it.each([
    ['de', 'Die Messe läuft vom 3. bis 5. April 2025.', '3. bis 5. April 2025=2025-04-03/2025-04-05'],
    ['de', 'Sie kam gestern zurück.', 'gestern=2025-04-02'],
    ['fr', 'La foire dure du 3 au 5 avril 2025.', '3 au 5 avril 2025=2025-04-03/2025-04-05'],
    ['es', 'La feria abrió en marzo de 2024.', 'marzo de 2024=2024-03'],
    ['es', 'El consejo vota mañana.', 'mañana=2025-04-04'],
    ['it', 'La fiera apre il 5 maggio 2025.', 'il 5 maggio 2025=2025-05-05'],
    ['pt', 'A feira abre em 5 de maio de 2025.', '5 de maio de 2025=2025-05-05'],
    ['nl', 'De beurs opende in maart 2024.', 'maart 2024=2024-03'],
    ['ru', 'Ярмарка откроется 5 мая 2025 года.', '5 мая 2025 года=2025-05-05'],
    ['uk', 'Ярмарок відкрився у березні 2024 року.', 'у березні 2024 року=2024-03'],
    ['ja', '市は月曜日に開いた。', '月曜日=2025-03-31'],
    ['zh', '集市于2025年5月5日开放。', '2025年5月5日=2025-05-05'],
  ])('%s: %s', (lang, text, expected) => expect(inLanguage(lang, text)).toEqual([expected]));

  it.each([
    ['de', 'Es war so, wie sie sagte, und 3/4 der Stimmen reichten.'],
    ['de', 'Das Spiel endete 2:1, die Quote stieg auf 12.5 Prozent.'],
    ['de', 'Am Morgen war alles ruhig.'],
    ['fr', 'Il a 45 ans et 3/4 des voix; le sol est sec, son ami vint.'],
    ['es', 'Por la mañana el mar estaba en calma; costaba 5.12 euros.'],
    ['it', 'La versione 3.4 costa 5.12 euro e ha 3/4 dei voti.'],
    ['pt', 'Ganharam por 3-2 com 3/4 dos votos.'],
    ['nl', 'Zo is het, en ze wonnen met 3-2 in de morgen.'],
    ['ru', 'Версия 3.4 стоит 5.12 евро, 3/4 голосов.'],
    ['uk', 'За це 3/4 голосів, ціна 5.12 євро.'],
    ['ja', '45歳で3/4の票を得た。'],
    ['zh', '价格为5.12欧元，他45岁。'],
  ])('%s, none: %s', (lang, text) => expect(inLanguage(lang, text)).toEqual([]));

  it('leaves unknown what nothing states, and leaves out what only a reference could tell', () => {
    expect(
      tagDates({ text: 'Heute, am 30. April, war es so weit.', dct: null, lang: 'de' }).map(
        (time) => time.value,
      ),
    ).toEqual(['XXXX-04-30']);
  });

  it('finds nothing in languages it does not know', () => {
    expect(tagDates({ text: 'Spotkanie odbyło się 5 marca 2021 r.', dct: null, lang: 'pl' })).toEqual([]);
  });
});
