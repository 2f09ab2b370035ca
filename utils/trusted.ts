/**
 * Trusted Types: our pages give nothing to a browser's parser or as a script's address but what the one policy has
 * signed (`require-trusted-types-for`, `trusted-types` in the manifest). HTML is signed for utils/html.ts alone
 * (tests/architecture.test.ts holds this). Apart from html.ts, so that who only starts a worker brings no sanitiser.
 */

/** The part of the API in use. */
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}
interface Policy {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

/** What is told to the browser's parser is inert there, or has passed DOMPurify: both only in html.ts. */
const RULES: Policy = { createHTML: (html) => html, createScriptURL: ownAddress };

/** @throws TypeError where a script is not of our own package */
function ownAddress(address: string): string {
  const own = new URL(address, location.href);
  if (own.origin !== location.origin) throw new TypeError('Only scripts of our own');
  return own.href;
}

/**
 * Set by wxt: what is built. Only pages have the policy: the in-page script's world is not held to that of the web page,
 * and asking that page for one of ours would be seen, or reported to the publisher. Tests are built by nobody.
 */
const IS_OWN_PAGE = import.meta.env.ENTRYPOINT === 'html';

let policy: Policy | null = null;

/** The policy, made when first needed; browsers without Trusted Types take plain strings. */
export function trusted(): Policy {
  const { trustedTypes } = globalThis as { trustedTypes?: Factory };
  policy ??= (IS_OWN_PAGE && trustedTypes?.createPolicy('dateline', RULES)) || RULES;
  return policy;
}

/** HTML as `DOMParser` takes it. */
export function signed(html: string): string {
  return IS_OWN_PAGE ? trusted().createHTML(html) : html;
}
