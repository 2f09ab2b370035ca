/** Scripts, letters and common words that tell languages apart. */
import { lazy } from '../lazy';

export interface Script {
  /** Any letter of it. */
  pattern: () => RegExp;
  /** Of all letters. */
  share: number;
  langs: readonly string[];
  /** Where they cannot be told apart. */
  fallback: string | null;
}

/** @param fallback the only language, where it is one */
function script(names: string, langs: string, share = 0.5, fallback?: string): Script {
  const all = langs.split(' ');
  return {
    pattern: lazy(
      () => new RegExp(`[${names.replace(/\w+ ?/g, (name) => `\\p{Script=${name.trim()}}`)}]`, 'gu'),
    ),
    ...{ share, langs: all, fallback: fallback ?? (all.length === 1 ? langs : null) },
  };
}

export const LATIN = script(
  'Latin',
  'en de fr es pt it nl sv da nb fi is pl cs sk sl hr hu ro tr az id ms vi sw sq et lv lt ca eu gl ga cy af fil so ha',
);

/** First row whose script reaches its share of all letters; several languages are told apart below. */
export const SCRIPTS: readonly Script[] = [
  script('Hiragana Katakana', 'ja', 0.1),
  script('Hangul', 'ko', 0.4),
  script('Han', 'zh'),
  script('Arabic', 'ur ps ckb sd fa ar'),
  script('Cyrillic', 'kk be uk mk sr ru bg'),
  script('Devanagari', 'mr ne hi'),
  script('Bengali', 'as bn', 0.5, 'bn'),
  script('Hebrew', 'he'),
  script('Greek', 'el'),
  script('Thai', 'th'),
  script('Lao', 'lo'),
  script('Khmer', 'km'),
  script('Myanmar', 'my'),
  script('Georgian', 'ka'),
  script('Armenian', 'hy'),
  script('Ethiopic', 'ti am', 0.5, 'am'),
  script('Gujarati', 'gu'),
  script('Gurmukhi', 'pa'),
  script('Oriya', 'or'),
  script('Tamil', 'ta'),
  script('Telugu', 'te'),
  script('Kannada', 'kn'),
  script('Malayalam', 'ml'),
  script('Sinhala', 'si'),
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

/** The commonest function words, those that languages share left in for both. No word twice. */
export const COMMON_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'the of and to in that is was for on with as by at from it he his are be has have had not but they this which their were an or its will who said',
    de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei',
    fr: 'le la les de des et en un une du que est pour qui dans a par plus pas au sur se ce il sont avec son aux d l été',
    es: 'el la los las de que y en un una por con para del se no al es su lo como más pero sus le ha este sobre entre fue',
    pt: 'o a os as de que e do da em um uma para com não no na por mais dos se ao como das à foi é são pelo pela ser',
    it: 'il la i le di che e un una per in non con del della è si da dei al sono delle ha nel alla anche più gli lo come ma',
    nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als bij door naar uit maar over hij nog wordt heeft',
    sv: 'och att det i som en på är av för med till den har inte om ett han men var sig från vi så kan när också efter vid',
    da: 'og at det i som en på er af for med til den har ikke om et han men var sig fra vi så kan når også efter ved der blev',
    nb: 'og at det i som en på er av for med til den har ikke om et han men var seg fra vi så kan når også etter ved ble være',
    fi: 'ja on ei että se oli hän ovat mutta myös kun joka mukaan sekä sen tai jo niin kuin vain ole voi nyt ollut olla',
    is: 'og að í á sem er það til við um en með var fyrir hann ekki af því þess hún frá eru verið hefur',
    pl: 'i w na z do się nie że to jest o jak po za od a przez dla ale są było oraz który które tym jego był',
    cs: 'a v na se je že s z do o to i ve pro za od které který jsou ale jako by podle po byl jeho',
    sk: 'a v na sa je že s z do o to aj vo pre za od ktoré ktorý sú ale ako by podľa po bol jeho',
    sl: 'in v na je da se so za z ki pa tudi bi po ne kot od ali s še do bo bil to',
    hr: 'i u na je da se su za od s koji a o ne što kao će iz bi po to koja nije ali bio',
    hu: 'a az és hogy nem is egy ez meg de volt van csak már mint ki még azt szerint el lesz kell',
    ro: 'și de în a la cu pe că din o un pentru nu este care mai au fost prin se sau după ca',
    tr: 've bir bu da de için ile olarak çok daha olan gibi sonra kadar en ise ne o değil oldu dedi',
    az: 'və bu bir ilə üçün də da olan edib ki daha sonra kimi o çox isə olub görə qeyd',
    id: 'yang dan di untuk dengan pada ini dari dalam tidak akan itu juga kata ke oleh karena sebagai adalah tersebut telah',
    ms: 'yang dan di untuk dengan pada ini dari dalam tidak akan itu juga kata ke oleh kerana sebagai adalah tersebut telah beliau',
    vi: 'và của là có không được cho một các người trong đã với này những để từ khi đến ông',
    sw: 'ya na wa kwa katika ni la za kuwa hiyo huo hii cha kama yake lakini baada hilo',
    sq: 'të e në dhe për me një që nga i është se ka si më do jo nuk u janë',
    et: 'ja on et ei ka see oli kui oma mis ta aga või nii seda kes siis pärast',
    lv: 'un ir ka par no ar uz arī kas to bija tika bet pēc lai līdz tā šo savu',
    lt: 'ir kad yra į su iš tai buvo bet apie kaip po už nuo jis jo taip dėl savo',
    ca: 'el la els les de que i en un una per amb del al és no es més dels ha són com a',
    eu: 'eta da ez du bat zen dira baina ere egin dute izan zuen ditu dela',
    gl: 'o a os as de que e do da en un unha para con non no na por máis dos se ao como',
    ga: 'an na agus a i ar is go le sa bhí ag do tá sé leis níl',
    cy: 'y yr a i o yn ar ei bod wedi mae ac am gan ond oedd',
    af: 'die en van in is het dat nie om te met vir op hy wat sy aan was ook sal',
    fil: 'ang ng sa na mga ay at ni ito para si hindi ka may kay',
    so: 'oo iyo in ka ku la uu waa ay ee ah soo',
    ha: 'da a na ta ya ba ce kuma shi cewa wanda sun ne',
    hi: 'के में की है से को का और ने पर हैं कि यह इस भी नहीं',
    mr: 'आहे आणि या च्या ते होते केली आहेत त्यांनी मध्ये',
    ne: 'छ र को मा ले का भएको गरेको छन् हो पनि',
  }),
);
