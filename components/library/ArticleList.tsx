import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { ArticleRow, type ArticleRowProps } from './ArticleRow';
import type { Row } from './library-state';
import { useVirtualRows } from './use-virtual-rows';

interface ArticleListProps
  extends Pick<ArticleRowProps, 'today' | 'onOpen' | 'onRead' | 'onSelect' | 'setSize'> {
  rows: readonly Row[];
  openKey: string | null;
  selected: ReadonlySet<string>;
  hrefOf: (key: string) => string;
  /** Scroll to the open row and focus it; another number each time it is asked for. */
  focusTurn: number;
  /** More rows can be read. */
  more: boolean;
  onMore: () => void;
  /** A search shows passages, so its rows are taller. */
  searching: boolean;
}

/** Rows left below the window when the next ones are asked for. */
const ROWS_AHEAD = 30;

export function ArticleList(props: ArticleListProps) {
  const { rows, openKey, more, onMore } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const openIndex = rows.findIndex((row) => row.summary.key === openKey);
  const virtual = useVirtualRows({
    count: rows.length,
    keyOf: (index) => rows[index]?.summary.key ?? String(index),
    scroller: () => scroller.current,
    rowHeightPx: props.searching ? 84 : 63,
    keepIndex: openIndex,
  });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;

  useEffect(() => {
    if (more && lastShown >= rows.length - ROWS_AHEAD) onMore();
  }, [more, lastShown, rows.length, onMore]);

  // Once each time it is asked for; a list that has just been opened draws its rows a moment later.
  const focused = useRef(0);
  useEffect(() => {
    if (props.focusTurn === focused.current || openIndex < 0) return;
    virtual.scrollToIndex(openIndex, { align: 'auto' });
    const link = scroller.current?.querySelector<HTMLElement>('a[aria-current]');
    if (!link) return;
    link.focus({ preventScroll: true });
    focused.current = props.focusTurn;
  }, [props.focusTurn, openIndex, shown.length]);

  return (
    <div class="rows" ref={scroller}>
      <ul aria-label={t('articles_list')} style={{ height: `${virtual.getTotalSize()}px` }}>
        {shown.map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const rowKey = row.summary.key;
          return (
            <ArticleRow
              key={key}
              row={row}
              index={index}
              setSize={props.setSize}
              open={rowKey === openKey}
              selected={props.selected.has(rowKey)}
              href={props.hrefOf(rowKey)}
              today={props.today}
              topPx={start}
              rowRef={virtual.measureElement}
              onOpen={props.onOpen}
              onRead={props.onRead}
              onSelect={props.onSelect}
            />
          );
        })}
      </ul>
    </div>
  );
}
