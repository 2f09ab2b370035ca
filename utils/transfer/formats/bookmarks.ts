import type { SavedArticle } from '../../article';
import { listFile } from './format';
import { oneLine, webAddress } from './plain';
import { escapeXml } from './xml-text';

/** Netscape bookmarks, which every browser and bookmark service imports. Only articles with a web address. */
export const openBookmarks = listFile(() => ({
  head: `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
`,
  tail: '</DL><p>\n',
  item: bookmark,
}));

function bookmark({ article, tags, savedAt, updatedAt, state, note: own }: SavedArticle): string | null {
  const address = webAddress(article.url);
  if (!address) return null;
  // Tags are parted by commas.
  const list = tags.map((tag) => oneLine(tag.replaceAll(',', ' '))).filter(Boolean);
  const attributes = [
    `HREF="${escapeXml(oneLine(address))}"`,
    `ADD_DATE="${Math.floor(savedAt / 1000)}"`,
    `LAST_MODIFIED="${Math.floor(updatedAt / 1000)}"`,
    ...(state.unread ? ['TOREAD="1"'] : []),
    ...(state.favourite ? ['DATA-IMPORTANT="true"'] : []),
    ...(list.length ? [`TAGS="${escapeXml(list.join(','))}"`] : []),
  ];
  const note = oneLine(own || article.excerpt);
  const link = `    <DT><A ${attributes.join(' ')}>${escapeXml(oneLine(article.title) || address)}</A>\n`;
  return note ? `${link}    <DD>${escapeXml(note)}\n` : link;
}
