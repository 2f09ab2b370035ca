import { plural, t } from '../../utils/i18n';
import type { DateClaim, MovedDate } from '../../utils/library/stories/types';
import { Button } from '../Button';
import { shortDay, timexWords } from '../date-words';
import { Glyph } from '../Glyph';

interface MovedDatesProps {
  moved: readonly MovedDate[];
  today: string;
  /** The sentence in its article. */
  hrefOf: (claim: DateClaim) => string;
  /** They are no one date that was moved, but of two events. */
  onApart: (moved: MovedDate) => void;
}

const MOST_GROUPS = 6;

/** The same event with different dates in different articles: every sentence, the newest first. */
export function MovedDates({ moved, today, hrefOf, onApart }: MovedDatesProps) {
  return (
    <>
      {moved.map((one) => (
        <section key={one.id} class="story-box red" aria-label={one.what}>
          <div class="spread">
            <h2 class="label" dir="auto">
              {one.what}
            </h2>
            <span class="flag">{flagOf(one)}</span>
          </div>
          <ul>
            {groupsOf(one).map((claims) => (
              <ClaimGroup key={claims[0].articleId} {...{ claims, today, hrefOf }} />
            ))}
          </ul>
          <p class="spread">
            <span class="quiet">
              {t(one.kind === 'moved' ? 'story_moved_words' : 'story_contradicted_words')}
            </span>
            <Button small title={t('story_two_events_title')} onClick={() => onApart(one)}>
              {t('story_two_events')}
            </Button>
          </p>
        </section>
      ))}
    </>
  );
}

type Claims = [DateClaim, ...DateClaim[]];

/** Articles that say the same day one after the other, as one. */
function groupsOf({ claims }: MovedDate): Claims[] {
  const groups: Claims[] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last && last[0].startDay === claim.startDay && last[0].endDay === claim.endDay) last.push(claim);
    else groups.push([claim]);
  }
  return groups.slice(0, MOST_GROUPS);
}

interface ClaimGroupProps extends Pick<MovedDatesProps, 'today' | 'hrefOf'> {
  claims: Claims;
}

/** A day, the newest sentence that gives it, and everybody who does. */
function ClaimGroup({ claims, today, hrefOf }: ClaimGroupProps) {
  const [newest] = claims;
  const holds = newest.current;
  return (
    <li class="claim">
      <Glyph kind={holds ? 'moved' : 'earlier'} />
      <b>
        <Day claim={newest} old={!holds} today={today} />
      </b>
      <div>
        <a class="plainlink" href={hrefOf(newest)} dir="auto">
          {newest.quote || newest.what}
        </a>
        {claims.map((claim) => (
          <p key={claim.articleId} class="quiet">
            <a class="plainlink" href={hrefOf(claim)}>
              {t('story_claim', claim.source || t('source_text'), shortDay(claim.publishedDay, { today }))}
            </a>
          </p>
        ))}
      </div>
    </li>
  );
}

function flagOf({ kind, days }: MovedDate): string {
  if (kind === 'contradicted' || days === 0) return t('story_contradicted');
  return days > 0 ? plural('story_moved_later', days) : plural('story_moved_earlier', -days);
}

function Day({ claim, old, today }: { claim: DateClaim; old: boolean; today: string }) {
  const words = <time dateTime={claim.startDay}>{timexWords(claim.value, { today }) ?? claim.value}</time>;
  return old ? <s>{words}</s> : words;
}
