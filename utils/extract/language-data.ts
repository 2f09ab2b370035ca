/** Scripts, letters and common words that tell languages apart. */

export const LATIN = {
  pattern: /\p{Script=Latin}/gu,
  share: 0.5,
  langs:
    'en de fr es pt it nl sv da nb fi is pl cs sk sl hr hu ro tr az id ms vi sw sq et lv lt ca eu gl ga cy af fil so ha'.split(
      ' ',
    ),
  fallback: null,
};

/** First row whose script reaches its share of all letters; several languages are told apart below. */
export const SCRIPTS: readonly {
  pattern: RegExp;
  share: number;
  langs: readonly string[];
  fallback: string | null;
}[] = [
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.1, langs: ['ja'], fallback: 'ja' },
  { pattern: /\p{Script=Hangul}/gu, share: 0.4, langs: ['ko'], fallback: 'ko' },
  { pattern: /\p{Script=Han}/gu, share: 0.5, langs: ['zh'], fallback: 'zh' },
  {
    pattern: /\p{Script=Arabic}/gu,
    share: 0.5,
    langs: ['ur', 'ps', 'ckb', 'sd', 'fa', 'ar'],
    fallback: null,
  },
  {
    pattern: /\p{Script=Cyrillic}/gu,
    share: 0.5,
    langs: ['kk', 'be', 'uk', 'mk', 'sr', 'ru', 'bg'],
    fallback: null,
  },
  { pattern: /\p{Script=Devanagari}/gu, share: 0.5, langs: ['mr', 'ne', 'hi'], fallback: null },
  { pattern: /\p{Script=Bengali}/gu, share: 0.5, langs: ['as', 'bn'], fallback: 'bn' },
  { pattern: /\p{Script=Hebrew}/gu, share: 0.5, langs: ['he'], fallback: 'he' },
  { pattern: /\p{Script=Greek}/gu, share: 0.5, langs: ['el'], fallback: 'el' },
  { pattern: /\p{Script=Thai}/gu, share: 0.5, langs: ['th'], fallback: 'th' },
  { pattern: /\p{Script=Lao}/gu, share: 0.5, langs: ['lo'], fallback: 'lo' },
  { pattern: /\p{Script=Khmer}/gu, share: 0.5, langs: ['km'], fallback: 'km' },
  { pattern: /\p{Script=Myanmar}/gu, share: 0.5, langs: ['my'], fallback: 'my' },
  { pattern: /\p{Script=Georgian}/gu, share: 0.5, langs: ['ka'], fallback: 'ka' },
  { pattern: /\p{Script=Armenian}/gu, share: 0.5, langs: ['hy'], fallback: 'hy' },
  { pattern: /\p{Script=Ethiopic}/gu, share: 0.5, langs: ['ti', 'am'], fallback: 'am' },
  { pattern: /\p{Script=Gujarati}/gu, share: 0.5, langs: ['gu'], fallback: 'gu' },
  { pattern: /\p{Script=Gurmukhi}/gu, share: 0.5, langs: ['pa'], fallback: 'pa' },
  { pattern: /\p{Script=Oriya}/gu, share: 0.5, langs: ['or'], fallback: 'or' },
  { pattern: /\p{Script=Tamil}/gu, share: 0.5, langs: ['ta'], fallback: 'ta' },
  { pattern: /\p{Script=Telugu}/gu, share: 0.5, langs: ['te'], fallback: 'te' },
  { pattern: /\p{Script=Kannada}/gu, share: 0.5, langs: ['kn'], fallback: 'kn' },
  { pattern: /\p{Script=Malayalam}/gu, share: 0.5, langs: ['ml'], fallback: 'ml' },
  { pattern: /\p{Script=Sinhala}/gu, share: 0.5, langs: ['si'], fallback: 'si' },
  LATIN,
];

/** Letters that only one language of a script uses, most telling first. */
export const LETTERS: readonly (readonly [lang: string, pattern: RegExp])[] = [
  ['ps', /[ښځڅېۍڼړ]/g],
  ['sd', /[ڪڻڃڄڇٻڀٿٺ]/g],
  ['ckb', /[ێۆڵڕ]/g],
  ['ur', /[ٹڈڑںےہھ]/g],
  ['fa', /[پچژگی]/g],
  ['ar', /[ةىيك]/g],
  ['kk', /[әқғңөұһ]/gi],
  ['be', /ў/gi],
  ['uk', /[їєґ]/gi],
  ['mk', /[ѓќѕ]/gi],
  ['sr', /[ђћџљњј]/gi],
  ['ru', /[ыэё]/gi],
  ['bg', /[ъщ]/gi],
  ['as', /[ৰৱ]/g],
  ['vi', /[ạảấầẩẫậắằẳẵặẹẻẽềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/gi],
];

function row(lang: string, words: string): [string, ReadonlySet<string>] {
  return [lang, new Set(words.split(' '))];
}

/** The commonest function words, those that languages share left in for both. */
export const COMMON_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  row(
    'en',
    'the of and to in that is was for on with as by at from it he his are be has have had not but they this which their were an or its will who said',
  ),
  row(
    'de',
    'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
  ),
  row(
    'fr',
    'le la les de des et en un une du que est pour qui dans a par plus pas au sur se ce il sont avec son aux d l été',
  ),
  row(
    'es',
    'el la los las de que y en un una por con para del se no al es su lo como más pero sus le ha este sobre entre fue',
  ),
  row(
    'pt',
    'o a os as de que e do da em um uma para com não no na por mais dos se ao como das à foi é são pelo pela ser',
  ),
  row(
    'it',
    'il la i le di che e un una per in non con del della è si da dei al sono delle ha nel alla anche più gli lo come ma',
  ),
  row(
    'nl',
    'de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door naar uit maar over hij nog wordt heeft',
  ),
  row(
    'sv',
    'och att det i som en på är av för med till den har inte om ett han men var sig från vi så kan när också efter vid',
  ),
  row(
    'da',
    'og at det i som en på er af for med til den har ikke om et han men var sig fra vi så kan når også efter ved der blev',
  ),
  row(
    'nb',
    'og at det i som en på er av for med til den har ikke om et han men var seg fra vi så kan når også etter ved ble være',
  ),
  row(
    'fi',
    'ja on ei että se oli hän ovat mutta myös kun joka mukaan sekä sen tai jo niin kuin vain ole voi nyt ollut olla',
  ),
  row(
    'is',
    'og að í á sem er það til við um en með var fyrir hann ekki af því þess hún frá eru var verið hefur',
  ),
  row(
    'pl',
    'i w na z do się nie że to jest o jak po za od a przez dla ale są było oraz który które tym jego był',
  ),
  row('cs', 'a v na se je že s z do o to i ve pro za od které který jsou ale jako by podle po byl jeho'),
  row('sk', 'a v na sa je že s z do o to aj vo pre za od ktoré ktorý sú ale ako by podľa po bol jeho'),
  row('sl', 'in v na je da se so za z ki pa tudi bi po ne kot od ali s še do bo bil to'),
  row('hr', 'i u na je da se su za od s koji a o ne što kao će iz bi po to koja nije ali bio'),
  row('hu', 'a az és hogy nem is egy ez meg de volt van csak már mint ki még azt szerint el lesz kell'),
  row('ro', 'și de în a la cu pe că din o un pentru nu este care mai au fost prin se sau după ca'),
  row('tr', 've bir bu da de için ile olarak çok daha olan gibi sonra kadar en ise ne o değil oldu dedi'),
  row('az', 'və bu bir ilə üçün də da olan edib ki daha sonra kimi o çox isə olub görə qeyd'),
  row(
    'id',
    'yang dan di untuk dengan pada ini dari dalam tidak akan itu juga kata ke oleh karena sebagai adalah tersebut telah',
  ),
  row(
    'ms',
    'yang dan di untuk dengan pada ini dari dalam tidak akan itu juga kata ke oleh kerana sebagai adalah tersebut telah beliau',
  ),
  row('vi', 'và của là có không được cho một các người trong đã với này những để từ khi đến ông'),
  row('sw', 'ya na wa kwa katika ni la za kuwa hiyo huo hii cha kama yake lakini baada hilo'),
  row('sq', 'të e në dhe për me një që nga i është se ka si më do jo nuk u janë'),
  row('et', 'ja on et ei ka see oli kui oma mis ta aga või nii seda kes siis pärast'),
  row('lv', 'un ir ka par no ar uz arī kas to bija tika bet pēc lai līdz tā šo savu'),
  row('lt', 'ir kad yra į su iš tai buvo bet apie kaip po už nuo jis jo taip dėl savo'),
  row('ca', 'el la els les de que i en un una per amb del al és no es més dels ha són com a'),
  row('eu', 'eta da ez du bat zen dira baina ere egin dute izan zuen ditu dela'),
  row('gl', 'o a os as de que e do da en un unha para con non no na por máis dos se ao como'),
  row('ga', 'an na agus a i ar is go le sa bhí ag do tá sé leis níl'),
  row('cy', 'y yr a i o yn ar ei bod wedi mae ac am gan ond oedd'),
  row('af', 'die en van in is het dat nie om te met vir op hy wat sy aan was ook sal'),
  row('fil', 'ang ng sa na mga ay at ni ito para si hindi ka may kay'),
  row('so', 'oo iyo in ka ku la uu waa ay ee ah soo'),
  row('ha', 'da a na ta ya ba ce kuma shi cewa wanda sun ne'),
  row('hi', 'के में की है से को का और ने पर हैं कि यह इस भी नहीं'),
  row('mr', 'आहे आणि या च्या ते होते केली आहेत त्यांनी मध्ये'),
  row('ne', 'छ र को मा ले का भएको गरेको छन् हो पनि'),
]);
