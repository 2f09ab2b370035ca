/** What the site calls itself. */
import { type JsonLd, type JsonObject, resolve, textOf } from './json-ld';
import type { MetaTags } from './meta-tags';

/** The name the page declares for its site: by meta tags, else of the publisher or site in JSON-LD. */
export function readSiteName(meta: MetaTags, article: JsonObject | null, jsonLd: JsonLd): string | null {
  const declared = [
    ...meta.all('og:site_name', 'application-name', 'apple-mobile-web-app-title'),
    ...publishers(article, jsonLd),
  ].find((name) => !/^https?:\/\//i.test(name));
  if (declared) return declared;
  const site = jsonLd.nodes.find(
    ({ types }) => types.includes('WebSite') || types.includes('NewsMediaOrganization'),
  );
  return textOf(site?.node.name) ?? null;
}

/** Every name by which the page calls its site, the declared one first. */
export function readSiteNames(meta: MetaTags, article: JsonObject | null, jsonLd: JsonLd): string[] {
  return [
    readSiteName(meta, article, jsonLd),
    ...meta.all('application-name', 'apple-mobile-web-app-title'),
    ...publishers(article, jsonLd),
  ].filter((name) => name !== null);
}

function publishers(article: JsonObject | null, jsonLd: JsonLd): string[] {
  const listed = article?.publisher;
  return (Array.isArray(listed) ? listed : [listed ?? null])
    .map((one) => textOf(resolve(one, jsonLd.byId)))
    .filter((name) => name !== null);
}
