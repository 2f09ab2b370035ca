/** The section a page files its article under. */
import { isSectionLabel } from './headline';
import { type JsonLd, textOf } from './json-ld';
import type { PageSources } from './page-sources';
import { isSiteName } from './site-in-title';

/** As declared, or of a breadcrumb, or a label above the headline; never the name of the site. */
export function readSection({ meta, article, jsonLd, header, siteNames, host }: PageSources): string | null {
  const declared = [
    textOf(article?.articleSection),
    meta.first('article:section', 'parsely-section', 'sailthru.section', 'section'),
    breadcrumb(jsonLd),
  ];
  const named = declared.find(
    (section) =>
      section && section.length <= 60 && !NO_SECTION.test(section) && !isSiteName(section, siteNames, host),
  );
  return (
    named ??
    header.above
      .slice(0, 2)
      .map(({ text }) => text)
      .find(isSectionLabel) ??
    null
  );
}

/** What templates write where there is none. */
const NO_SECTION =
  /^(?:home|start|startseite|accueil|inicio|undefined|null|none|uncategori[sz]ed|article|artikel|headlines?)$/i;

/** The entry before the last of a breadcrumb whose last is the page itself. */
function breadcrumb({ nodes }: JsonLd): string | null {
  const list = nodes.find(({ types }) => types.includes('BreadcrumbList'))?.node.itemListElement;
  if (!Array.isArray(list) || list.length < 2) return null;
  const names = list.map((item) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? (textOf(item.name) ?? textOf(item.item))
      : null,
  );
  return names.at(-2) ?? null;
}
