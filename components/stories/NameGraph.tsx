import { useMemo, useRef, useState } from 'preact/hooks';
import { listWords, plural, t } from '../../utils/i18n';
import type { StoryGraph } from '../../utils/library/stories/types';
import { placeNames } from '../../utils/name-graph';
import { kindWords } from '../EntityForm';
import { PlaceLink } from '../library/PlaceLink';
import { type Place, placeOf, placeToSearch } from '../library/place';
import { useBox } from '../timeline/use-box';

interface NameGraphProps {
  graph: StoryGraph;
  onGo: (place: Place) => void;
}

/** Fewer than this and the table says it all. */
const LEAST_NODES = 4;
const MOST_NODES = 24;
const HEIGHT_PX = 380;
const MOST_WITH = 3;

/** Who with whom: a quiet drawing for the eye, and the same as a table. */
export function NameGraph({ graph, onGo }: NameGraphProps) {
  const shown = useMemo(
    () => ({
      nodes: graph.nodes.slice(0, MOST_NODES),
      links: graph.links.filter(({ from, to }) => from < MOST_NODES && to < MOST_NODES),
    }),
    [graph],
  );
  const [pointed, setPointed] = useState<number | null>(null);
  if (shown.nodes.length < 2) return null;
  return (
    <section class="name-graph" aria-labelledby="who-with-whom">
      <h2 class="head" id="who-with-whom">
        {t('graph_title')}
      </h2>
      <div class="name-graph-both">
        {shown.nodes.length >= LEAST_NODES && (
          <Drawing graph={shown} pointed={pointed} onPoint={setPointed} onGo={onGo} />
        )}
        <div class="name-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('graph_name')}</th>
                <th scope="col">{t('name_kind')}</th>
                <th scope="col" class="num">
                  {t('graph_articles')}
                </th>
                <th scope="col">{t('graph_with')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.nodes.map(({ id, name, type, articles }, at) => (
                <tr key={id} class={pointed === at ? 'on' : undefined}>
                  <th scope="row">
                    <PlaceLink to={placeOf('name', id)} onGo={onGo}>
                      <bdi>{name}</bdi>
                    </PlaceLink>
                  </th>
                  <td>{kindWords(type)}</td>
                  <td class="num">{articles}</td>
                  <td>
                    <bdi>{withWhom(shown, at)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

/** Those it stands with most, with the number of articles. */
function withWhom({ nodes, links }: StoryGraph, at: number): string {
  const names = links
    .filter(({ from, to }) => from === at || to === at)
    .toSorted((a, b) => b.articles - a.articles)
    .slice(0, MOST_WITH)
    .map(({ from, to, articles }) => t('graph_pair', nodes[from === at ? to : from]!.name, articles));
  return listWords(names);
}

interface DrawingProps extends NameGraphProps {
  pointed: number | null;
  onPoint: (at: number | null) => void;
}

function Drawing({ graph: { nodes, links }, pointed, onPoint, onGo }: DrawingProps) {
  const root = useRef<HTMLDivElement>(null);
  const { widthPx } = useBox(root);
  const places = useMemo(
    () => (widthPx === 0 ? [] : placeNames(nodes, links, { widthPx, heightPx: HEIGHT_PX })),
    [nodes, links, widthPx],
  );
  const near = useMemo(
    () =>
      new Set(
        pointed === null
          ? []
          : [
              pointed,
              ...links.flatMap(({ from, to }) => (from === pointed ? [to] : to === pointed ? [from] : [])),
            ],
      ),
    [links, pointed],
  );
  const most = Math.max(...links.map(({ articles }) => articles), 1);
  const isOff = (...ends: number[]) =>
    pointed !== null && !ends.every((end) => near.has(end) && (ends.length === 1 || ends.includes(pointed)));
  return (
    <div class="name-drawing" ref={root}>
      {places.length > 0 && (
        <svg width={widthPx} height={HEIGHT_PX} aria-hidden="true">
          {links.map(({ from, to, articles }) => (
            <line
              key={`${from} ${to}`}
              class={isOff(from, to) ? 'off' : undefined}
              x1={places[from]!.x}
              y1={places[from]!.y}
              x2={places[to]!.x}
              y2={places[to]!.y}
              stroke-width={0.6 + 1.6 * (articles / most) ** 2}
            />
          ))}
          {nodes.map(({ id, name, type, articles }, at) => {
            const { x, y, radiusPx } = places[at]!;
            return (
              <a
                key={id}
                class={['node', type, isOff(at) && 'off'].filter(Boolean).join(' ')}
                href={placeToSearch(placeOf('name', id))}
                tabindex={-1}
                onPointerEnter={() => onPoint(at)}
                onPointerLeave={() => onPoint(null)}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  onGo(placeOf('name', id));
                }}
              >
                <title>{plural('articles', articles)}</title>
                <circle cx={x} cy={y} r={radiusPx} />
                <text x={x} y={y + radiusPx + 13}>
                  {short(name)}
                </text>
              </a>
            );
          })}
        </svg>
      )}
    </div>
  );
}

const MOST_LETTERS = 22;
const short = (name: string) =>
  name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name;
