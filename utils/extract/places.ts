/** Evidence for and against a name being a place, as far as datelines need it. */
import { foldForMatch } from './fold';

/** Cities that news is filed from: capitals and the large ones. Evidence only; unknown towns pass by their form. */
const CITIES = new Set(
  (
    'abidjan|abu dhabi|abuja|accra|addis ababa|aden|ahmedabad|aleppo|algiers|almaty|amman|amsterdam|ankara|antananarivo|ashgabat|' +
    'asmara|astana|athens|atlanta|auckland|baghdad|baku|bamako|bangalore|bangkok|bangui|barcelona|basra|beijing|beirut|belfast|' +
    'belgrade|bengaluru|berlin|bern|bhopal|bishkek|bogota|bogotá|boston|brasilia|brasília|bratislava|brazzaville|brisbane|brussels|' +
    'bucharest|budapest|buenos aires|bujumbura|cairo|calgary|canberra|cape town|caracas|cardiff|casablanca|chandigarh|chennai|' +
    'chicago|chisinau|cologne|colombo|conakry|copenhagen|dakar|dallas|damascus|dar es salaam|davos|delhi|denver|detroit|dhaka|' +
    'dili|djibouti|dnipro|doha|donetsk|dubai|dublin|dushanbe|edinburgh|erbil|faisalabad|florence|frankfurt|freetown|gaborone|' +
    'gaza|gaza city|geneva|glasgow|guatemala city|gujranwala|guwahati|hamburg|hanoi|harare|havana|helsinki|herat|ho chi minh city|' +
    'hong kong|honolulu|houston|hyderabad|idlib|islamabad|istanbul|jaipur|jakarta|jalalabad|jammu|jeddah|jerusalem|johannesburg|' +
    'juba|kabul|kampala|kandahar|karachi|kathmandu|kharkiv|khartoum|kherson|kigali|kingston|kinshasa|kochi|kolkata|kuala lumpur|' +
    'kuwait city|kyiv|kiev|la paz|lagos|lahore|las vegas|leipzig|libreville|lilongwe|lima|lisbon|liverpool|ljubljana|lome|london|' +
    'los angeles|luanda|lucknow|lusaka|luxembourg|lviv|lyon|madrid|male|malé|managua|manama|manchester|manila|maputo|marseille|' +
    'mecca|medina|melbourne|mexico city|miami|milan|minneapolis|minsk|mogadishu|monaco|monrovia|montevideo|montreal|moscow|mosul|' +
    'multan|mumbai|munich|muscat|muzaffarabad|nagpur|nairobi|naples|nassau|new delhi|new orleans|new york|niamey|nicosia|nouakchott|' +
    'odesa|odessa|osaka|oslo|ottawa|ouagadougou|panama city|paris|patna|perth|peshawar|philadelphia|phnom penh|phoenix|' +
    'port-au-prince|port moresby|prague|pretoria|pristina|pune|pyongyang|quebec city|quetta|quito|rabat|ramallah|ranchi|rangoon|' +
    'rawalpindi|reykjavik|riga|rio de janeiro|riyadh|rome|san francisco|san josé|san jose|san juan|san salvador|sanaa|santiago|' +
    'santo domingo|sao paulo|são paulo|sarajevo|seattle|seoul|shanghai|shenzhen|sialkot|singapore|skopje|sofia|srinagar|stockholm|' +
    'strasbourg|sydney|taipei|tallinn|tashkent|tbilisi|tegucigalpa|tehran|tel aviv|the hague|thimphu|tirana|tokyo|toronto|tripoli|' +
    'tunis|turin|ulaanbaatar|united nations|vancouver|vatican city|venice|vienna|vientiane|vilnius|warsaw|washington|wellington|' +
    'windhoek|wuhan|yangon|yaounde|yerevan|zagreb|zaporizhzhia|zurich|zürich'
  ).split('|'),
);

/** First words of place names that have several. */
const FIRST_WORD =
  /^(?:new|san|santa|santo|são|sao|saint|sankt|st|port|fort|los|las|el|la|le|rio|kuala|addis|tel|abu|ras|buenos|hong|north|south|east|west|upper|lower|mount|cape|great|nova|novi|bad|ciudad|puerto|playa|villa|dar|ho|phnom|dera|nawab|mandi|camp|lake|mar|gaza|united|banda|kota|mont|grand|baton|little|salt|palm|corpus|el)\b/i;

/** Labels, sections, offices and speech marks: what else stands before a colon or a date. */
const NO_PLACE =
  /^(?:a|q|i|an?|the|note|notes|nb|warning|caution|alert|update|updated|updates|live|breaking|breaking news|just in|exclusive|watch|video|photos?|gallery|listen|read|also|analysis|opinion|comment|commentary|editorial|column|review|interview|profile|feature|features|explainer|explained|fact check|factbox|timeline|summary|background|context|correction|clarification|editor s note|editors note|disclaimer|spoiler|advertisement|sponsored|press release|news release|statement|question|answer|tip|tips|fact|facts|key points|highlights|result|results|score|scores|teams?|venue|date|time|place|where|when|who|what|why|how|source|sources|credit|image|caption|contact|tags?|topics?|news|world|politics|sports?|business|tech|technology|science|health|entertainment|culture|arts|lifestyle|life|travel|education|environment|climate|local|national|international|economy|markets?|finance|money|crime|weather|football|cricket|tennis|top stories|latest|latest news|home|more|published|posted|modified|created|written|by|from|on|in|at|since|until|yes|no|ok|but|and|so|today|tonight|yesterday|tomorrow|issued|filed|edition|volume|vol|issue|part|chapter|step|page|total|price|day|week|year|new|first|second|one|two|three|wanted|important|attention|reminder|hinweis|achtung|warnung|aktuell|eilmeldung|anmerkung|frage|antwort|attention|mise à jour|nota|aviso|actualización|nota bene)$/i;
const OFFICE =
  /\b(?:minister|ministry|president|premier|ambassador|governor|mayor|senator|secretary|spokes(?:man|woman|person)|chair(?:man|woman|person)?|director|general|colonel|captain|officer|judge|justice|professor|doctor|dr|mr|mrs|ms|sir|lord|lady|prince|princess|king|queen|pope|host|anchor|moderator|interviewer|reporter|correspondent|editor|coach|manager|analyst|police|court|government|party|news|desk|agency|team|university|company|bank|committee|commission|council|union|association|organi[sz]ation|act|report|story|news|guide|question|photo|video)\b/i;

export function isKnownCity(name: string): boolean {
  return CITIES.has(name.toLowerCase().replace(/\s+/g, ' ')) || CITIES.has(foldForMatch(name));
}

/** Whether the words may name a place at all. */
export function mayBePlace(name: string): boolean {
  const folded = foldForMatch(name);
  return (
    folded.length > 1 &&
    !NO_PLACE.test(folded) &&
    !/^(?:by|published|posted|updated|modified|created|written)\b/.test(folded) &&
    !OFFICE.test(folded)
  );
}

/** `Port Karsova`, `New Halden`: two words that begin like a town's name, not like a person's. */
export function beginsLikePlace(name: string): boolean {
  return FIRST_WORD.test(name);
}
