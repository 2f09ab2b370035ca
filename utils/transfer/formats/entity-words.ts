import type { Article, EntityType, KeyDate, SavedArticle } from '../../article';

/** Names of a type, the most salient first. */
export function namesOf({ annotations }: SavedArticle, type: EntityType): string[] {
  return annotations.entities.filter((entity) => entity.type === type).map(({ name }) => name);
}

/** "2026-04-30: Counter-Terrorism Dialogue" */
export function keyDateText({ value, what }: KeyDate): string {
  return what ? `${value}: ${what}` : value;
}

/** "ISLAMABAD, XXXX-03-06 (APP)" */
export function datelineText({ dateline }: Article): string | null {
  if (!dateline) return null;
  const placeAndDate = [dateline.place, dateline.date].filter(Boolean).join(', ');
  return dateline.agency ? `${placeAndDate} (${dateline.agency})` : placeAndDate;
}

/** What the article says it rests on. */
export function provenanceTexts({ provenance }: Article): string[] {
  return provenance.map(({ text, name, url }) => text || [name, url].filter(Boolean).join(' '));
}
