/**
 * Words by which clutter names itself, as rows. Compared in the form `bare()` gives (lower case, no marks at the
 * ends), as the whole of a block or of the part before a colon. A cue alone never removes anything.
 */
import { bare, firstWordAt } from './text-shape';

export type Cue =
  | 'read-more'
  | 'see-also'
  | 'related'
  | 'latest'
  | 'share'
  | 'ad'
  | 'comments'
  | 'newsletter'
  | 'author'
  | 'tags'
  | 'next'
  | 'cookies';

const ROWS: ReadonlyArray<readonly [Cue, ...string[]]> = [
  [
    'read-more',
    'read more|read the full story|read full story|read full article|continue reading|more|full story|keep reading',
    'learn more|view more|see more|show more|read the story|read article|lire la suite|en savoir plus|lire plus',
    'leer más|seguir leyendo|ver más|weiterlesen|mehr lesen|mehr|zum artikel|mehr erfahren|leia mais|ler mais',
    'saiba mais|continue lendo|continua a leggere|leggi tutto|lees meer|lees verder|läs mer|les mer|læs mere',
    'czytaj więcej|czytaj dalej|подробнее|читать далее|читать полностью|devamını oku|اقرأ المزيد|مزید پڑھیں',
    'और पढ़ें|続きを読む|もっと見る|阅读更多|阅读全文|閱讀更多|더 보기|더보기|baca selengkapnya|xem thêm|selengkapnya',
  ],
  [
    'see-also',
    'also see|see also|also read|read also|read more|read next|also watch|watch also|watch|must read|related',
    "related article|related articles|related story|related stories|related news|related reading|more on this|more on this story|don't miss|in pictures",
    "you may also like|you might also like|you may like|editor's pick|editor's picks|recommended|recommended reading|further reading",
    'lire aussi|à lire aussi|a lire aussi|à lire|voir aussi|à lire également|lea también|lee también|leer también|le puede interesar',
    'te puede interesar|lesen sie auch|lies auch|auch interessant|siehe auch|mehr zum thema|lesen sie mehr|leia também|leia mais|veja também',
    'leggi anche|lees ook|zie ook|läs också|läs även|les også|læs også|lue myös|czytaj też|czytaj także|zobacz też|zobacz także',
    'читайте также|смотрите также|по теме|читайте також|дивіться також|ayrıca oku|ayrıca okuyun|ilgili haber|baca juga|xem thêm',
    'اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|اقرأ ايضا|یہ بھی پڑھیں|مزید پڑھیں|مزید پڑھئے|بخوانید|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|আরও পড়ুন|関連記事|あわせて読みたい',
    '相关阅读|延伸阅读|延伸閱讀|相關新聞|관련기사|관련 기사|อ่านเพิ่มเติม|อ่านต่อ|citește și|citiți și|διαβάστε επίσης|čtěte také|přečtěte si také|olvasd el|pročitajte i|прочетете още',
  ],
  [
    'related',
    'recent|recent posts|recent post|recent articles|recent stories|recent news|related|related posts|related post|related articles|related stories',
    'related news|related content|related coverage|related topics|related reading|related links|similar posts|similar articles|similar stories|you may also like|you might also like',
    'you may have missed|you might have missed|in case you missed it|read next|up next|what to read next|more stories|more news|more articles|more posts|more to explore|more from us',
    'top stories|top news|featured|featured stories|featured posts|most read|most popular|most viewed|popular|popular posts|popular stories|popular news|trending|trending now|trending stories|trending news',
    "recommended|recommended for you|recommended stories|recommended articles|recommended reading|editor's picks|editors' picks|editor's choice|editor's pick|from the web|around the web|don't miss|must read|must reads|our picks|also in the news|other stories|other news|more like this|more on this|more on this story|more on this topic|keep reading|explore more|more in this section",
    'articles liés|articles similaires|sur le même sujet|à lire aussi|à lire également|les plus lus|dernières nouvelles|à la une|noticias relacionadas|artículos relacionados|más noticias|más leídas|lo más leído|lo más visto|te puede interesar|le puede interesar|últimas noticias',
    'ähnliche artikel|ähnliche beiträge|weitere artikel|weitere meldungen|weitere themen|mehr zum thema|meistgelesen|meistgelesene artikel|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|aus dem ressort|neueste artikel|letzte beiträge|neueste beiträge',
    'notícias relacionadas|artigos relacionados|mais lidas|veja também|leia também|últimas notícias|posts recentes|mais notícias|articoli correlati|articoli recenti|potrebbe interessarti|leggi anche|i più letti|gerelateerde artikelen|lees ook|meest gelezen|recente berichten|relaterade artiklar|mest lästa|läs mer|les også|mest lest|læs også',
    'powiązane artykuły|podobne artykuły|najczęściej czytane|zobacz także|polecane|похожие статьи|похожие новости|другие новости|популярное|по теме|последние новости|новости по теме|ilgili haberler|en çok okunanlar|son haberler|berita terkait|artikel terkait|terpopuler|tin liên quan|مقالات ذات صلة|أخبار ذات صلة|الأكثر قراءة|متعلقہ خبریں|تازہ ترین|संबंधित खबरें|ताज़ा खबरें|ताजा खबरें|関連記事|最新記事|おすすめ記事|相关文章|相关新闻|最新文章|推荐阅读|热门|관련기사|최신 기사|많이 본 뉴스',
  ],
  [
    'latest',
    'latest|latest news|latest stories|latest updates|latest headlines|latest posts|latest articles|breaking|breaking news|live updates|news ticker|ticker|just in|headlines|newsfeed|news feed|the latest|all news|more headlines|in brief|news in brief',
    "en direct|en bref|fil info|le fil info|dernières infos|dernières actualités|últimas|última hora|lo último|minuto a minuto|newsticker|eilmeldungen|aktuell|aktuelle nachrichten|neueste|plantão|agora|ultime notizie|ultim'ora|laatste nieuws|net binnen|senaste nytt|siste nytt|seneste nyt|najnowsze|лента новостей|последние новости|главное|son dakika|آخر الأخبار|عاجل|تازہ ترین|ताज़ा|速報|最新ニュース|最新|最新消息|即时新闻|속보",
  ],
  [
    'share',
    'share|share this|share this article|share this story|share this post|share article|share on|share via|share with|sharing|share on facebook|share on twitter|share on x|share on whatsapp|share on linkedin|share on telegram|share on pinterest|share on reddit|share by email|share via email|share link',
    'facebook|twitter|x|whatsapp|linkedin|telegram|pinterest|reddit|email|e-mail|mail|tumblr|messenger|viber|line|copy link|copy url|copy|link copied|copied|print|print this page|tweet|tweet this|pin|pin it|post|like|save|bookmark|send|snapchat|threads|bluesky|mastodon|instagram|youtube|flipboard|pocket|vk|ok|xing|weibo|wechat|gmail|sms|0|follow|follow us|gift this article|comment|listen|url|link',
    'partager|partagez|compartir|compartir en|teilen|artikel teilen|drucken|link kopieren|merken|compartilhar|compartilhe|condividi|delen|deel|dela|del|udostępnij|поделиться|paylaş|bagikan|chia sẻ|شارك|مشاركة|شیئر کریں|शेयर करें|シェア|分享|分享到|공유',
  ],
  [
    'ad',
    'advertisement|advertisements|advertising|ad|ads|advert|adverts|sponsored|sponsored content|sponsored links|promoted|promoted content|paid content|paid post|story continues below|article continues below|advertisement - scroll to continue|advertisement. scroll to continue reading|story continues below advertisement|article continues below advertisement|continue reading below|scroll to continue',
    'publicité|publicidad|anzeige|werbung|publicidade|pubblicità|advertentie|annons|annonse|annonce|mainos|reklama|reklam|реклама|iklan|quảng cáo|إعلان|اعلان|اشتہار|विज्ञापन|広告|pr|广告|廣告|광고|διαφήμιση|publicitate|hirdetés|oglas',
  ],
  [
    'comments',
    'comments|comment|leave a comment|leave a reply|leave your comment|post a comment|add a comment|add comment|write a comment|join the conversation|join the discussion|view comments|show comments|load comments|no comments|no comments yet|0 comments|be the first to comment|discussion|cancel reply|commentaires|laisser un commentaire|comentarios|deja un comentario|deja una respuesta|kommentare|kommentar schreiben|schreibe einen kommentar|comentários|deixe um comentário|deixe uma resposta|commenti|lascia un commento|reacties|geef een reactie|kommentarer|komentarze|dodaj komentarz|комментарии|оставить комментарий|yorumlar|yorum yap|komentar|bình luận|التعليقات|اترك تعليقا|تبصرہ کریں|टिप्पणियाँ|コメント|评论|發表評論|댓글',
  ],
  [
    'newsletter',
    "newsletter|newsletters|subscribe|sign up|subscribe now|sign up now|subscribe to our newsletter|sign up for our newsletter|get our newsletter|join our newsletter|our newsletter|newsletter sign up|newsletter signup|stay informed|stay updated|stay up to date|morning briefing|daily briefing|daily newsletter|inscrivez-vous|s'abonner|suscríbete|suscribirse|abonnieren|newsletter abonnieren|jetzt anmelden|inscreva-se|assine|iscriviti|abonneer|prenumerera|zapisz się|подписаться|abone ol|berlangganan|đăng ký|اشترك|سبسکرائب کریں|सब्सक्राइब करें|购读|订阅|구독",
  ],
  [
    'author',
    "about the author|about author|about the writer|about the authors|author|authors|the author|written by|about the reporter|more about the author|posted by|article by|à propos de l'auteur|l'auteur|sobre el autor|acerca del autor|über den autor|über die autorin|zum autor|zur autorin|der autor|die autorin|sobre o autor|sull'autore|over de auteur|om författaren|om forfatteren|o autorze|об авторе|yazar hakkında|عن الكاتب|مصنف کے بارے میں|लेखक के बारे में|著者|作者简介|关于作者|글쓴이",
  ],
  [
    'tags',
    'tags|tag|topics|topic|filed under|posted in|categories|category|keywords|related topics|more on|tagged|labels|mots-clés|sujets|thèmes|etiquetas|temas|schlagworte|schlagwörter|themen|stichwörter|assuntos|tópicos|argomenti|onderwerpen|ämnen|emner|tagi|tematy|теги|темы|etiketler|topik|từ khóa|chủ đề|الكلمات الدلالية|وسوم|ٹیگز|टैग|タグ|キーワード|标签|关键词|태그',
  ],
  [
    'next',
    'next|previous|next post|previous post|next article|previous article|next story|previous story|older post|newer post|older posts|newer posts|older|newer|prev|previous page|next page|back to top|go to top|top|back|back to home|article précédent|article suivant|suivant|précédent|anterior|siguiente|artículo anterior|artículo siguiente|nächster beitrag|vorheriger beitrag|nächster artikel|vorheriger artikel|weiter|zurück|nach oben|próximo|post anterior|próximo post|successivo|precedente|articolo precedente|articolo successivo|volgende|vorige|nästa|föregående|następny|poprzedni|предыдущая|следующая|предыдущая запись|следующая запись|önceki|sonraki|sebelumnya|selanjutnya|التالي|السابق|اگلا|پچھلا|अगला|पिछला|次の記事|前の記事|上一篇|下一篇|이전|다음|post navigation|skip to content|skip to main content',
  ],
  [
    'cookies',
    'accept|accept all|accept cookies|accept all cookies|allow all|i agree|agree|got it|manage preferences|manage options|cookie settings|cookie preferences|reject|reject all|decline|ok|tout accepter|aceptar|aceptar todo|alle akzeptieren|akzeptieren|zustimmen|aceitar|accetta|accetta tutti|accepteren|akzeptuję',
  ],
];

const byWords = new Map<string, Set<Cue>>();
for (const [cue, ...rows] of ROWS) {
  for (const word of rows.join('|').split('|')) {
    const set = byWords.get(word) ?? new Set<Cue>();
    set.add(cue);
    byWords.set(word, set);
  }
}

const NONE: ReadonlySet<Cue> = new Set();
const LONGEST_CUE = 60;
/** Several rules ask for the same words. */
const lookedUp = new Map<string, ReadonlySet<Cue>>();
const MOST_REMEMBERED = 4000;

/** What the whole of a text is a cue for. */
export function cuesOf(text: string): ReadonlySet<Cue> {
  if (text.length > LONGEST_CUE) return NONE;
  const known = lookedUp.get(text);
  if (known) return known;
  const cues = byWords.get(bare(text)) ?? NONE;
  if (lookedUp.size > MOST_REMEMBERED) lookedUp.clear();
  lookedUp.set(text, cues);
  return cues;
}

export function isCue(text: string, cue: Cue): boolean {
  return cuesOf(text).has(cue);
}

const SEPARATES = /[:：|»›→]/;
const LABEL = /^([^:：|\n]{3,40}?)\s*[:：|»›→]\s*(\S.*)$/s;

/** "Also See: A headline" → the cue's words and the rest. */
export function labelled(text: string, cue: Cue): { label: string; rest: string } | null {
  const match = SEPARATES.test(text) ? LABEL.exec(text.slice(firstWordAt(text))) : null;
  if (!match || !isCue(match[1]!, cue)) return null;
  return { label: match[1]!.trim(), rest: match[2]!.trim() };
}
