/** Months, stretches of days and of months in other languages. Written on 2025-04-03. */
import { describe, expect, it } from 'vitest';
import { tokeniseText } from '../../utils/annotate/document';
import { otherTimes } from '../../utils/annotate/times/other-languages';
import { finish } from '../../utils/steps';

const read = (lang: string, text: string, reference: string | null = '2025-04-03') =>
  finish(otherTimes(lang)!.recognise(tokeniseText(text), { reference, lang })).map(
    (time) => `${text.slice(time.start, time.end)}=${time.value}`,
  );

describe('months with their year', () => {
  it.each([
    ['de', 'Im Juli 2023 wurde die Brücke gebaut.', 'Juli 2023=2023-07'],
    ['de', 'Der Jänner 2024 war mild.', 'Jänner 2024=2024-01'],
    ['fr', 'En août 2023, le pont fut achevé.', 'août 2023=2023-08'],
    ['es', 'En septiembre de 2023 se abrió.', 'septiembre de 2023=2023-09'],
    ['pt', 'Em março de 2024 a ponte foi aberta.', 'março de 2024=2024-03'],
    ['ja', '2023年7月に橋が建設された。', '2023年7月=2023-07'],
    ['zh', '2023年7月建成大桥。', '2023年7月=2023-07'],
  ])('%s: %s', (lang, text, expected) => expect(read(lang, text)).toEqual([expected]));
});

describe('months alone', () => {
  it.each([
    ['de', 'Im August wird gewählt.', 'August=2025-08'],
    ['fr', 'En mai, on votera.', 'mai=2025-05'],
    ['pt', 'Em agosto vota-se.', 'agosto=2025-08'],
    ['ja', '7月に選挙がある。', '7月=2025-07'],
  ])('%s: %s', (lang, text, expected) => expect(read(lang, text)).toEqual([expected]));

  it.each([
    ['de', 'Frau August kam zu spät.'],
    ['fr', 'Le planeur Mars est rouge.'],
    ['pt', 'Maria Abril cantou.'],
    ['ja', '3か月かかった。'],
  ])('none in %s: %s', (lang, text) => expect(read(lang, text)).toEqual([]));
});

describe('stretches', () => {
  it.each([
    ['de', 'Vom 3. bis 5. April 2025 ist Messe.', '3. bis 5. April 2025=2025-04-03/2025-04-05'],
    ['fr', 'La foire se tient du 3 au 5 mai.', '3 au 5 mai=2025-05-03/2025-05-05'],
    ['es', 'La feria es del 3 al 5 de abril de 2024.', '3 al 5 de abril de 2024=2024-04-03/2024-04-05'],
    ['es', 'La feria es del 3 al 5 de mayo.', '3 al 5 de mayo=2025-05-03/2025-05-05'],
    ['pt', 'A feira vai de 3 a 5 de abril de 2024.', '3 a 5 de abril de 2024=2024-04-03/2024-04-05'],
    ['de', 'Von März bis Mai 2024 regnete es.', 'März bis Mai 2024=2024-03/2024-05'],
    ['fr', "D'octobre à mars 2024, il a plu.", 'octobre à mars 2024=2023-10/2024-03'],
    ['es', 'Entre marzo y mayo de 2024 llovió.', 'marzo y mayo de 2024=2024-03/2024-05'],
    ['ja', '2025年4月3日から5日まで開かれる。', '2025年4月3日から5日=2025-04-03/2025-04-05'],
    ['zh', '展会于4月28日至5月2日举行。', '4月28日至5月2日=2025-04-28/2025-05-02'],
  ])('%s: %s', (lang, text, expected) => expect(read(lang, text)).toEqual([expected]));

  it('have no year where nothing gives one', () => {
    expect(read('es', 'La feria es del 3 al 5 de mayo.', null)).toEqual([
      '3 al 5 de mayo=XXXX-05-03/XXXX-05-05',
    ]);
  });

  it('are the month alone for days that it lacks', () => {
    expect(read('es', 'Del 30 al 31 de febrero de 2024.')).toEqual(['febrero de 2024=2024-02']);
  });
});

it('an expression begins with its first letter', () => {
  expect(read('ru', 'Он приехал 12 марта 2024 года.')).toEqual(['12 марта 2024 года=2024-03-12']);
});
