/** News agencies: the credit of a story, never the person who wrote it. */
import { lazy } from '../lazy';
import { isWestern } from '../letters';
import { foldForMatch } from './fold';

/** Spoken names first, then the short forms that datelines and credits use. */
const AGENCIES: readonly (readonly [name: string, ...aliases: string[]])[] = [
  ['Reuters', 'Thomson Reuters'],
  ['Associated Press', 'AP', 'The Associated Press', 'AP News'],
  ['Agence France-Presse', 'AFP'],
  ['United Press International', 'UPI'],
  ['Bloomberg', 'Bloomberg News'],
  ['Deutsche Presse-Agentur', 'dpa', 'dpa-AFX', 'dpa International'],
  ['Sport-Informations-Dienst', 'SID'],
  ['Austria Presse Agentur', 'APA'],
  ['Keystone-SDA', 'SDA', 'ATS', 'Keystone-ATS'],
  ['ANSA', 'Agenzia ANSA'],
  ['EFE', 'Agencia EFE'],
  ['Europa Press'],
  ['Lusa', 'Agência Lusa'],
  ['Belga', 'Belga News Agency'],
  ['ANP', 'Algemeen Nederlands Persbureau'],
  ['Ritzau'],
  ['NTB', 'Norsk Telegrambyrå'],
  ['STT', 'Suomen Tietotoimisto'],
  ['Polska Agencja Prasowa', 'PAP'],
  ['ČTK', 'CTK'],
  ['MTI'],
  ['HINA'],
  ['Tanjug'],
  ['TASS', 'ITAR-TASS'],
  ['RIA Novosti'],
  ['Interfax'],
  ['Ukrinform'],
  ['Anadolu Agency', 'Anadolu', 'AA', 'Anadolu Ajansı'],
  ['Press Trust of India', 'PTI'],
  ['Asian News International', 'ANI'],
  ['Indo-Asian News Service', 'IANS'],
  ['United News of India', 'UNI'],
  ['Associated Press of Pakistan', 'APP'],
  ['United News of Bangladesh', 'UNB'],
  ['Bangladesh Sangbad Sangstha', 'BSS'],
  ['Xinhua', 'Xinhua News Agency', '新华社', '新華社'],
  ['China News Service', 'CNS', '中新社', '中新网'],
  ['Central News Agency', 'CNA', '中央社'],
  ['Kyodo', 'Kyodo News', '共同通信'],
  ['Jiji Press', 'Jiji', '時事通信'],
  ['Yonhap', 'Yonhap News Agency', '연합뉴스'],
  ['Bernama'],
  ['Antara'],
  ['Vietnam News Agency', 'VNA', 'TTXVN'],
  ['Philippine News Agency', 'PNA'],
  ['Press Association', 'PA', 'PA Media'],
  ['Canadian Press', 'The Canadian Press', 'CP'],
  ['Australian Associated Press', 'AAP'],
  ['Emirates News Agency', 'WAM'],
  ['Saudi Press Agency', 'SPA'],
  ['Kuwait News Agency', 'KUNA'],
  ['Middle East News Agency', 'MENA'],
  ['IRNA'],
  ['Agência Brasil'],
  ['Agência Estado'],
  ['Folhapress'],
  ['Inter Press Service', 'IPS'],
  ['Panapress'],
  ['News Agency of Nigeria', 'NAN'],
  [
    'Agencies',
    'Agency',
    'Agenturen',
    'Agences',
    'Agencias',
    'Agenzie',
    'Agências',
    'Wires',
    'Wire',
    'News agencies',
  ],
];

/** Apart: patterns over all of Unicode's letters take longer to make than most of what is read in a page's head. */
const western = lazy(() => foldedNames(isWestern));
const others = lazy(() => foldedNames((name) => !isWestern(name)));

function foldedNames(isAmong: (name: string) => boolean): Set<string> {
  return new Set(AGENCIES.flat().filter(isAmong).map(foldForMatch));
}

/** Whether a credit, without anything around it, names a news agency (or "agencies"). */
export function isAgency(credit: string): boolean {
  const folded = foldForMatch(credit);
  return western().has(folded) || (!isWestern(credit) && others().has(folded));
}
