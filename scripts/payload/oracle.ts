/**
 * What of a payload is left in a document that could run, call somebody or act for somebody. Written without a look at
 * the sanitiser's lists, and without anything outside it, since it is also sent into browsers as text.
 */
export function dangersIn(root: Document | Element, ownOrigin = ''): string[] {
  const RUNS =
    /^(?:script|object|embed|applet|base|frame|frameset|portal|fencedframe|webview|bgsound|handler|import)$/;
  const found: string[] = [];
  const isOwn = (address: string) =>
    ownOrigin !== '' && (address.startsWith(ownOrigin) || /^\.?\//.test(address));
  const look = (element: Element) => {
    const tag = element.localName.toLowerCase();
    const attribute = (name: string) => element.getAttribute(name) ?? '';
    if (RUNS.test(tag) && !(tag === 'script' && isOwn(attribute('src')))) found.push(tag);
    if (tag === 'iframe' && !isOwn(attribute('src'))) found.push(tag);
    if (tag === 'meta' && /refresh|cookie/i.test(attribute('http-equiv')) && !ownOrigin) found.push('meta');
    if (
      tag === 'link' &&
      attribute('rel') !== 'canonical' &&
      /^(?:\w+:|\/\/)/.test(attribute('href')) &&
      !isOwn(attribute('href'))
    )
      found.push(`link ${attribute('href').slice(0, 60)}`);
    if (tag === 'style' && /away\.example|@import|expression/i.test(element.textContent ?? ''))
      found.push('style');
    for (const { name, value } of Array.from(element.attributes)) {
      if (/^on/i.test(name)) found.push(`${tag} ${name}`);
      if (name === 'is' && value) found.push(`${tag} is`); // it cannot be taken off, only emptied
      if (name === 'style' && /url|expression|import|fixed/i.test(value)) found.push(`${tag} style`);
      if (/^(?:srcdoc|shadowrootmode|formaction|action|ping|background|manifest|poster)$/i.test(name))
        found.push(`${tag} ${name}`);
      if (!/(?:href|src|cite|data|longdesc)$/i.test(name)) continue;
      const address = Array.from(value, (letter) =>
        letter <= ' ' || letter === '\u00a0' ? '' : letter,
      ).join('');
      if (/^(?:java|vb|live)script:|^mocha:|^file:|^filesystem:/i.test(address))
        found.push(`${tag} ${name}=${address.slice(0, 20)}`);
      if (/^data:/i.test(address) && !(tag === 'img' && /^data:image\//i.test(address)))
        found.push(`${tag} ${name}=data:`);
    }
  };
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeType === 1) {
      const element = node as Element;
      look(element);
      if (element.localName === 'template' && 'content' in element) waiting.push(element.content as Node);
      if (element.shadowRoot) waiting.push(element.shadowRoot);
    }
    for (let child = node.lastChild; child; child = child.previousSibling) waiting.push(child);
  }
  return found;
}
