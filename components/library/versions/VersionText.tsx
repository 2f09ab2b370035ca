import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../../../utils/article';
import { parseHtml, serialise, showHtml } from '../../../utils/html';
import { t } from '../../../utils/i18n';
import { stripWebPictures } from '../../../utils/picture-policy';
import { ScrollArea } from '../../ScrollArea';

/** A text as it was, through the sanitising door and without pictures from the web. */
export function VersionText({ article }: { article: Article }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const inert = parseHtml(article.html);
    stripWebPictures(inert);
    for (const picture of inert.querySelectorAll('img:not([src])')) picture.remove();
    for (const link of inert.querySelectorAll('a')) link.replaceWith(...link.childNodes);
    showHtml(root.current!, serialise(inert.body));
  }, [article]);
  return (
    <ScrollArea class="version-text" label={t('versions_text')}>
      <div lang={article.lang ?? undefined} dir="auto">
        <h3 class="head">{article.title || t('untitled')}</h3>
        <div ref={root} />
      </div>
    </ScrollArea>
  );
}
