/** Closed-class words of English and others that begin sentences with a capital and name nothing. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those some any no none every each either neither both all many much more most few fewer less least several such other others another enough half
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself themselves who whom whose which what
  someone somebody anyone anybody everyone everybody nobody nothing something anything everything one ones
  and or but nor so yet for if unless until till while whilst when whenever where wherever whereas because since although though even as than whether once lest
  of in on at by to from with without within into onto upon over under above below between among amid amidst across through throughout during before after behind beyond beside besides despite against about around near off out up down toward towards along via per except including excluding regarding concerning following according due owing like unlike given
  is are was were be been being am has have had having do does did done doing will would shall should can could may might must ought
  not never ever also too very just only still already again ever often always sometimes usually rarely soon later then now here there thus hence therefore however moreover furthermore meanwhile nevertheless nonetheless otherwise instead indeed perhaps maybe additionally similarly likewise consequently accordingly finally eventually ultimately overall initially originally previously earlier recently currently presently today yesterday tomorrow tonight together apart apparently clearly obviously certainly surely actually basically generally normally typically especially particularly specifically notably interestingly importantly unfortunately fortunately hopefully sadly reportedly allegedly
  first second third fourth fifth next last another two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion
  how why yes well oh please thanks ok okay let lets don't didn't doesn't can't won't isn't wasn't aren't i'm i've i'd i'll it's he's she's that's there's we're they're you're we've you've let's what's
  said says told added according asked`.split(/\s+/),
);

export function isFunctionWord(word: string): boolean {
  // The country and the organisation, not the pronouns.
  if (word === 'US' || word === 'WHO') return false;
  const lower = word.toLowerCase();
  return FUNCTION_WORDS.has(lower.includes('’') ? lower.replace('’', "'") : lower);
}

const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const CALENDAR = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...'jan jan. feb feb. mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. mon. tue. wed. thu. fri. sat. sun. am pm a.m. p.m. gmt utc ist est pst bst cet edt pkt'.split(
    ' ',
  ),
]);

/** A month, a weekday or a mark of the clock. */
export function isCalendarWord(word: string): boolean {
  return CALENDAR.has(word.toLowerCase());
}

/** Verbs with a person as subject, as a rule. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  `said says say told tells added adds stated noted explained argued claimed announced insisted stressed warned urged recalled admitted acknowledged confirmed denied replied responded asked remarked observed reiterated emphasised emphasized underlined maintained lamented asserted declared tweeted wrote writes thinks believes believed hopes hoped feels felt thanked praised criticised criticized condemned assured vowed pledged quipped opined testified alleged concluded pointed quoted expressed continued commented`.split(
    /\s+/,
  ),
);

/** Other verbs that mostly follow a person's name. */
export const PERSON_VERBS: ReadonlySet<string> = new Set(
  `met visited arrived attended addressed chaired inaugurated died born married retired resigned joined scored beat defeated played won lost spoke talked travelled traveled led heads headed served serves played plays starred sang went came took became who whose who's is was has had will`.split(
    /\s+/,
  ),
);

/** What makes the name of a country before it a kind of money: "US$26", "Hong Kong dollars". */
export function isCurrency(word: string): boolean {
  return /^(?:\$|€|£|dollars?|rupees?|pesos?|shillings?)/.test(word);
}
