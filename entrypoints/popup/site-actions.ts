/** What the popup does about the site of the page: whether it is always cleaned, and what was missed there. */
import type { Course } from './course';

/** Whether the site is always cleaned, asked when it is about to be shown. */
export function lookAtSite({ world, state, set, guard }: Course): Promise<void> {
  return guard(async () => {
    const { page } = state();
    if (page) set({ site: await world.site(page.url) });
  });
}

export function alwaysClean({ world, state, set, guard }: Course, on: boolean): Promise<void> {
  return guard(async () => {
    const { site } = state();
    if (!site) return;
    set({ site: { ...site, always: on } }); // as the switch stands now
    set({ site: { ...site, always: await world.alwaysClean(site.host, on) } });
  });
}

/** Lets the reader choose something on the page: the popup would be in the way. */
export function pick({ world, state, guard }: Course): Promise<void> {
  return guard(async () => {
    const { tab } = state();
    if (tab) await world.pick(tab);
  });
}
