import { describe, expect, it } from 'vitest';
import { chooseCanonical, cleanAddress, registeredDomain, textIdentity } from '../../utils/extract/identity';

describe('cleaned addresses', () => {
  it.each([
    ['https://Karsova.example:443/a/index.html?utm_source=x&id=3#top', 'https://karsova.example/a/?id=3'],
    ['https://karsova.example/a?fbclid=1&gclid=2&p=12&mc_cid=9', 'https://karsova.example/a?p=12'],
    ['https://karsova.example/a?story=4&ref=rss&cmpid=x&smid=tw', 'https://karsova.example/a?story=4'],
    // Numbers may be the article's own, whatever else the name is used for.
    ['https://karsova.example/detail.php?cid=101&utm_medium=x', 'https://karsova.example/detail.php?cid=101'],
    ['https://karsova.example/a?ref=2&si=abc&share=mail', 'https://karsova.example/a?ref=2'],
    ['https://karsova.example/a?article=%C3%A9+b', 'https://karsova.example/a?article=%C3%A9+b'],
    ['https://m.news.example.co.uk/story/5/amp', 'https://news.example.co.uk/story/5'],
    ['https://www.karsova.example/amp/story/5/', 'https://www.karsova.example/story/5/'],
    ['https://karsova.example/a.amp.html', 'https://karsova.example/a.html'],
    ['https://karsova.example/a?outputType=amp&amp=1', 'https://karsova.example/a'],
    ['https://www.google.com/amp/s/www.karsova.example/x/amp/', 'https://www.karsova.example/x'],
    [
      'https://www-karsova-example.cdn.ampproject.org/c/s/www.karsova.example/amp/x.html',
      'https://www.karsova.example/x.html',
    ],
    ['https://karsova.example/#!/story/1', 'https://karsova.example/#!/story/1'],
    ['https://m.example/x', 'https://m.example/x'],
    ['https://karsova.example/ampere', 'https://karsova.example/ampere'],
    ['urn:sha256:ab', 'urn:sha256:ab'],
    ['not an address', 'not an address'],
  ])('%s', (url, cleaned) => {
    expect(cleanAddress(url)).toBe(cleaned);
    expect(cleanAddress(cleaned)).toBe(cleaned);
  });
});

describe('registered domains', () => {
  it.each([
    ['www.karsova.example', 'karsova.example'],
    ['news.karsova.co.uk', 'karsova.co.uk'],
    ['karsova.com.pk', 'karsova.com.pk'],
    ['a.b.karsova.de', 'karsova.de'],
    ['one.github.io', 'one.github.io'],
    ['127.0.0.1', '127.0.0.1'],
  ])('%s', (host, domain) => {
    expect(registeredDomain(host)).toBe(domain);
  });
});

describe('the identity of a page', () => {
  const url = 'https://www.karsova.example/world/2025/ferry-sails?utm_medium=x';
  const own = 'https://www.karsova.example/world/2025/ferry-sails';
  it.each([
    [
      'the same site',
      'https://karsova.example/ferry-sails-again?utm_source=y',
      'https://karsova.example/ferry-sails-again',
    ],
    ['another site', 'https://halden.example/ferry-sails', own],
    ['another customer of one suffix', 'https://halden.co.uk/x', own],
    ['the front page', 'https://www.karsova.example/', own],
    ['a section above it', 'https://www.karsova.example/world', own],
    ['nothing', null, own],
    ['no address', 'javascript:void(0)', own],
  ])('where the page declares %s', (_what, declared, identity) => {
    expect(chooseCanonical({ url, declared })).toBe(identity);
  });

  it('of a text is its hash, whatever its white space', async () => {
    const identity = await textIdentity('The ferry\nsails.');
    expect(identity).toMatch(/^urn:sha256:[\da-f]{64}$/);
    expect(await textIdentity('The  ferry sails. ')).toBe(identity);
    expect(await textIdentity('The ferry sank.')).not.toBe(identity);
  });
});
