/** What settings tell of what was read; it goes when everything is deleted. */
import {
  backupState,
  lastCheck,
  nameCorrections,
  openedLinks,
  readingPlaces,
  siteRules,
  siteStyles,
  unsavedCorrections,
  wishedSite,
} from './settings';

/** Names sites, articles or people, or counts them. All else is how the reader likes things, and stays. */
const TELLING = [
  nameCorrections,
  lastCheck,
  backupState,
  readingPlaces,
  siteRules,
  siteStyles,
  unsavedCorrections,
  openedLinks,
  wishedSite,
];

export async function forgetRead(): Promise<void> {
  await Promise.all(TELLING.map((item) => item.removeValue()));
}
