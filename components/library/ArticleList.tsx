import { useEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { ArticleRow, type ArticleRowProps } from './ArticleRow';
import type { Row } from './library-state';
import { useVirtualRows } from './use-virtual-rows';

interface ArticleListProps
  extends Pick<ArticleRowProps, 'today' | 'onOpen' | 'onRead' | 'onSelect' | 'setSize'> {
  /** Of the whole list, as far as it is known. */
  keys: readonly string[];
  rows: ReadonlyMap<string, Row>;
  openKey: string | null;
  selected: ReadonlySet<string>;
  hrefOf: (key: string) => string;
  /** Scroll to the open row and focus it; another number each time it is asked for. */
  focusTurn: number;
  /** More keys can be read. */
  more: boolean;
  onMore: () => void;
  /** These rows are in sight. */
  onSight: (from: number, to: number) => void;
  /** A search shows passages, so its rows are taller. */
  searching: boolean;
}

/** A row that is being read. */
function WaitingRow({ index, setSize, topPx }: { index: number; setSize: number; topPx: number }) {
  return (
    <li
      class="row waiting"
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={setSize}
      aria-busy="true"
      style={{ transform: `translateY(${topPx}px)` }}
    />
  );
}

/** Rows left below the window when the next ones are asked for. */
const ROWS_AHEAD = 30;

export function ArticleList(props: ArticleListProps) {
  const { keys, rows, openKey, more, onMore, onSight } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const openIndex = useMemo(() => (openKey === null ? -1 : keys.indexOf(openKey)), [keys, openKey]);
  const virtual = useVirtualRows({
    count: keys.length,
    keyOf: (index) => keys[index] ?? String(index),
    scroller: () => scroller.current,
    rowHeightPx: props.searching ? 84 : 63,
    keepIndex: openIndex,
  });
  const shown = virtual.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;

  useEffect(() => {
    if (more && lastShown >= keys.length - ROWS_AHEAD) onMore();
  }, [more, lastShown, keys.length, onMore]);

  const range = virtual.range;
  useEffect(() => {
    if (range) onSight(range.startIndex, range.endIndex + 1);
  }, [range?.startIndex, range?.endIndex, keys, onSight]);

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
          const rowKey = keys[index];
          if (rowKey === undefined) return null;
          const row = rows.get(rowKey);
          if (!row) return <WaitingRow key={key} index={index} setSize={props.setSize} topPx={start} />;
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
