/** Posts of others in networks, quoted on the page: text of the article, or something beside it. */
import type { Decision } from '../clutter/find';
import { MUCH } from './doubtful';
import { LIKELY } from './likely';
import type { Judged } from './model/judge';
import { embeddedPosts } from './not-text';
import type { Role } from './roles';

/** Posts of others are text where what all of them say is likely to be, or in doubt and much; they are not torn apart. */
export function settlePosts({ page, facts }: Decision, roles: Role[], judged: Judged): void {
  const posts = embeddedPosts(page);
  if (posts.length === 0) return;
  const inPosts = new Set<number>();
  let likely = 0;
  let all = 0;
  for (const { from, to } of posts) {
    for (let at = from; at < to; at++) {
      inPosts.add(at);
      // Who wrote it, and when: never likely, and goes with what it signs.
      if (at > from && at === to - 1 && !facts[at]!.prose) continue;
      likely += facts[at]!.weight * judged(at);
      all += facts[at]!.weight;
    }
  }
  let text = 0;
  for (let at = 0; at < roles.length; at++)
    if (roles[at] === 'body' && !inPosts.has(at)) text += facts[at]!.weight;
  const role: Role = likely >= all * (all > text * MUCH ? LIKELY.muchPosted : LIKELY.post) ? 'body' : 'other';
  for (const at of inPosts) if (roles[at] === 'body' || roles[at] === 'other') roles[at] = role;
}
