import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../utils/extract/page';

const URL = 'https://orrin-gazette.example/2024/05/slate';
const SENTENCE =
  'The slate works at Upper Hale will open a second gallery in June, its owners told the council on Thursday, and hire forty people from the valley.';
const text = (count: number, end = '') =>
  Array.from(
    { length: count },
    (_, nth) => `<p>${nth + 1}. ${SENTENCE}${nth === count - 1 ? end : ''}</p>`,
  ).join('');
const json = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Slate works to grow', ...data })}</script>`;

function partial({ head = '', body }: { head?: string; body: string }): boolean {
  const { window } = new JSDOM(
    `<!doctype html><head><title>Slate works to grow</title>${head}</head><body><header><a href="/">Gazette</a></header><main><article><h1>Slate works to grow</h1>${body}</article></main></body>`,
    { url: URL },
  );
  const { article } = readPage(window.document, { url: URL, captured: '2026-01-01T00:00:00Z' });
  expect(article).not.toBeNull();
  return article?.partial === true;
}

const CLOSED = { isAccessibleForFree: false };
const PART = {
  isAccessibleForFree: 'False',
  hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.rest' },
};

describe('a page of which only the free part is there', () => {
  it.each<[string, { head?: string; body: string }]>([
    ['a short text that is said not to be free', { head: json(CLOSED), body: text(3) }],
    ['a part of it is said not to be free', { head: json(PART), body: `${text(3)}<div class="rest"></div>` }],
    [
      'the page counts more words than it shows',
      { head: json({ ...CLOSED, wordCount: 2400 }), body: text(14) },
    ],
    ['a text that breaks off', { head: json(CLOSED), body: text(14, ' The first men are to…') }],
  ])('%s', (_, page) => expect(partial(page)).toBe(true));

  it.each([
    ['English', 'Subscribe to continue reading', 'Subscribe'],
    ['English, registering', 'Register to read the full article', 'Register'],
    ['German', 'Dieser Artikel ist nur für Abonnenten', 'Abo wählen'],
    ['French', 'Il vous reste 82 % de cet article à lire. La suite est réservée aux abonnés.', 'Je m’abonne'],
    ['Spanish', 'Suscríbete para seguir leyendo', 'Suscribirme'],
    ['Portuguese', 'Conteúdo exclusivo para assinantes', 'Assine'],
    ['Italian', 'Contenuto riservato agli abbonati', 'Abbonati'],
    ['Polish', 'Pozostało 85% artykułu', 'Zaloguj'],
    ['Japanese', '続きを読むには会員登録が必要です', '登録'],
    ['Chinese', '订阅后阅读全文', '订阅'],
    ['Russian', 'Только для подписчиков', 'Войти'],
    ['Arabic', 'هذا المقال للمشتركين فقط', 'اشترك'],
  ])('a wall in words, behind a short text: %s', (_, words, button) => {
    expect(partial({ body: `${text(3)}<div><p>${words}</p><a href="/abo">${button}</a></div>` })).toBe(true);
  });

  it('a wall that the page calls one', () => {
    const wall =
      '<div class="paywall-box"><p>To keep reading, become one of us</p><a href="/join">Join</a></div>';
    expect(partial({ body: text(12) + wall })).toBe(true);
  });
});

describe('a page that is whole', () => {
  it.each<[string, { head?: string; body: string }]>([
    ['says that it is free', { head: json({ isAccessibleForFree: true }), body: text(3) }],
    ['is for subscribers, and here in full', { head: json(CLOSED), body: text(30) }],
    [
      'has a box that asks to subscribe',
      {
        body: `${text(6)}<div class="subscribe"><p>Subscribe for full access to our archive</p><a href="/abo">Subscribe</a></div>`,
      },
    ],
    [
      'has a newsletter box',
      {
        body: `${text(6)}<form><p>Sign up to our newsletter and never miss a story</p><input type="email"><button>Sign up</button></form>`,
      },
    ],
    [
      'leads to the next story',
      { body: `${text(6)}<p><a href="/next">Continue reading: the quarry of Hale</a></p>` },
    ],
    [
      'speaks of walls',
      { body: `${text(12)}<p>Readers must subscribe to read the full reports of the council, it said.</p>` },
    ],
  ])('%s', (_, page) => expect(partial(page)).toBe(false));
});
