import type { EntityType } from '../../article';

/** Nouns that tell the type of a capitalised name they end (or, before "of", begin). */
const ORG_HEADS = `ministry,office,department,party,council,committee,commission,bank,university,college,institute,institution,academy,school,agency,authority,bureau,board,association,federation,union,league,club,company,corporation,corp,inc,ltd,limited,llc,plc,group,holdings,foundation,trust,society,organisation,organization,movement,front,alliance,coalition,congress,parliament,assembly,senate,court,tribunal,police,army,navy,force,forces,corps,guard,guards,battalion,brigade,regiment,taliban,network,news,times,post,tribune,herald,gazette,guardian,daily,press,media,television,tv,radio,broadcasting,channel,newspaper,magazine,journal,airlines,airways,railways,railway,industries,enterprises,motors,technologies,technology,systems,solutions,services,service,pharmaceuticals,pharma,laboratories,insurance,securities,capital,ventures,partners,clinic,church,diocese,secretariat,directorate,embassy,consulate,mission,chamber,confederation,fund,exchange,reserve,treasury,cabinet,government,administration,legislature,lok sabha,rajya sabha,sabha,majlis,knesset,duma,bundestag,house of representatives,house of commons,rangers,united,fc,f.c.,city fc,rovers,wanderers,athletic,lakers,team,squad,orchestra,choir,theatre company,studios,pictures,records,entertainment,consortium,cooperative,initiative,programme,program,task force,taskforce,wing,cell,tehreek,jamaat,lashkar,jaish,hizb,harkat,dal,sangh,samiti,morcha,parishad,sena,janata,brotherhood,resistance,militia,tribune,observer,telegraph,mirror,chronicle,express,star,standard,ombudsman,inspectorate,constabulary,registry,caucus,center,centre,lab,labs,bar,crescent,red cross`;

const LOC_HEADS = `canyon,springs,falls,creek,cove,cave,caves,glacier,volcano,ranch,river,lake,sea,ocean,bay,gulf,strait,canal,mountain,mountains,mount,hill,hills,valley,desert,forest,island,islands,peninsula,coast,province,district,county,state,city,town,village,street,road,avenue,boulevard,lane,highway,motorway,expressway,bridge,tunnel,airport,station,port,harbour,harbor,park,square,plaza,garden,gardens,stadium,arena,ground,palace,castle,fort,tower,mosque,temple,cathedral,monastery,shrine,museum,gallery,library,hotel,mall,market,bazaar,hospital,camp,prison,jail,barracks,border,crossing,region,territory,zone,division,tehsil,taluk,upazila,municipality,suburb,neighbourhood,neighborhood,nagar,pur,abad,ghat,chowk,colony,sector,enclave,beach,reservoir,dam,plateau,plain,plains,delta,basin,pass,reef,archipelago,continent,hall,house,building,centre court,estate,heights,strip,governorate,prefecture,oblast,subcontinent,corridor,quarter,terminal,barrage,campus,auditorium,cemetery`;

const EVENT_HEADS = `dialogue,summit,conference,cup,olympics,games,war,wars,festival,championship,championships,tournament,trophy,open,prix,election,elections,referendum,revolution,uprising,attack,attacks,bombing,massacre,genocide,crisis,protests,protest,earthquake,cyclone,hurricane,typhoon,storm,tsunami,flood,floods,pandemic,outbreak,operation,ceremony,awards,expo,exhibition,fair,marathon,derby,series,meeting,forum,convention,symposium,day,week,month,year,eve,spring,intifada,rebellion,riots,holocaust,disaster,talks,march,rally,marathon,biennale,carnival,parade,superbowl,bowl,gala,finals,final,semi-final,world cup,debate`;

const MISC_HEADS = `act,bill,law,agreement,treaty,accord,accords,pact,protocol,convention,charter,constitution,amendment,award,prize,medal,order,resolution,declaration,code,ordinance,plan,policy,scheme,project,report,doctrine,index,model,virus,vaccine,language,bible,quran,koran,mou,framework,strategy,deal,visa,system,theory,medicine`;

const ORG_BEFORE_OF = `ministry,office,department,university,bank,council,college,institute,school,faculty,bureau,board,committee,commission,association,federation,union,society,court,house,church,embassy,academy,chamber,party,army,government,league,confederation,congress,directorate,archdiocese,diocese,parliament,organisation,organization,brotherhood,movement,assembly,state bank,reserve bank,alliance,friends,doctors,directorate,religious,centre,center,coalition`;
const LOC_BEFORE_OF = `gulf,bay,strait,horn,cape,isle,island,islands,city,town,village,district,province,state,kingdom,republic,line,port,temple,mount,sea,coast,lake,county,region`;
const EVENT_BEFORE_OF = `battle,siege,war,festival,day,feast,fall,conference,cup,parade`;
const MISC_BEFORE_OF = `order,treaty,bill,declaration,code,book,law,convention,articles,medal,game`;

function table(rows: ReadonlyArray<[EntityType, string]>): ReadonlyMap<string, EntityType> {
  const map = new Map<string, EntityType>();
  for (const [type, words] of rows)
    for (const word of words.split(',')) if (!map.has(word)) map.set(word, type);
  return map;
}

/** Last word of a name (lower case) to its type. */
export const HEADS = table([
  ['ORG', ORG_HEADS],
  ['LOC', LOC_HEADS],
  ['EVENT', EVENT_HEADS],
  ['MISC', MISC_HEADS],
]);

/** First word of a name before "of" or "for" (lower case) to its type. */
export const HEADS_BEFORE_OF = table([
  ['ORG', ORG_BEFORE_OF],
  ['LOC', LOC_BEFORE_OF],
  ['EVENT', EVENT_BEFORE_OF],
  ['MISC', MISC_BEFORE_OF],
]);

/** Words that begin the name of a storm or an operation: "Hurricane Maria". */
export const EVENT_STARTS: ReadonlySet<string> = new Set(
  'hurricane,cyclone,typhoon,storm,operation'.split(','),
);

/** Words that stand before a place and belong to it: "Mount Kenya", "Lake Victoria". */
export const LOC_STARTS: ReadonlySet<string> = new Set(
  'mount,mt.,lake,fort,port,cape,camp,river,gulf,isle,st.,saint,santa,san,tel,wadi,jabal,khan,dera'.split(
    ',',
  ),
);

/** Lower-case words after a name that make it a place: "Bajaur district", "Kagera region". */
export const PLACE_NOUNS_AFTER: ReadonlySet<string> = new Set(
  'province,district,city,town,village,region,state,county,area,river,island,islands,valley,airport,port,border,suburb,neighbourhood,neighborhood,tehsil,division,upazila,governorate,municipality,peninsula,coast,highway,road,constituency,township,prefecture,oblast,residents'.split(
    ',',
  ),
);

/** Lower-case words after a name that make it an organisation. */
export const ORG_NOUNS_AFTER: ReadonlySet<string> = new Set(
  'party,group,company,newspaper,magazine,militants,fighters,officials,spokesperson,spokesman,spokeswoman,members,militia,leader,leaders,government,lawmakers,mp,mps,shares,employees,workers,airline,bank,website,agency,team,insurgents,rebels,chief,boss,supporters,fans,headquarters,ceo,chairman,activists,workers,cadres,candidate,candidates,terrorists'.split(
    ',',
  ),
);
