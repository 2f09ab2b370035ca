/** Who stands with whom: names as points, drawn near each other where articles have both. Computed to rest; nothing moves. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

export interface GraphNode {
  name: string;
  /** How many articles have it. */
  articles: number;
}

export interface GraphLink {
  /** Indexes of nodes. */
  from: number;
  to: number;
  articles: number;
}

export interface PlacedNode {
  x: number;
  y: number;
  radiusPx: number;
}

const STEPS = 320;
/** Room for a name under its point, px. */
const LABEL_PX = 34;
const EDGE_PX = { x: 56, top: 16, bottom: 30 };

/** Places for the nodes in a field of this size; the same each time (d3-force begins from a spiral, and throws no dice). */
export function placeNames(
  nodes: readonly GraphNode[],
  links: readonly GraphLink[],
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): PlacedNode[] {
  const most = Math.max(...nodes.map(({ articles }) => articles), 1);
  const strongest = Math.max(...links.map(({ articles }) => articles), 1);
  const bodies: PlacedNode[] = nodes.map(({ articles }) => ({
    x: Number.NaN,
    y: Number.NaN,
    radiusPx: 4 + 7 * Math.sqrt(articles / most),
  }));
  const pulls = links.map(({ from, to, articles }) => ({ source: from, target: to, articles }));
  forceSimulation(bodies)
    .force(
      'link',
      forceLink(pulls)
        .distance(({ articles }) => 110 - 50 * (articles / strongest))
        .strength(({ articles }) => 0.25 * (articles / strongest)),
    )
    .force('apart', forceManyBody().strength(-260))
    .force(
      'labels',
      forceCollide<PlacedNode>(({ radiusPx }) => radiusPx + LABEL_PX),
    )
    // The field is wider than high.
    .force('x', forceX(0).strength((0.06 * heightPx) / widthPx))
    .force('y', forceY(0).strength(0.06))
    .stop()
    .tick(STEPS);
  return fitted(bodies, widthPx, heightPx);
}

function fitted(bodies: readonly PlacedNode[], widthPx: number, heightPx: number): PlacedNode[] {
  const span = (values: number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return { middle: (least + most) / 2, size: Math.max(most - least, 1) };
  };
  const [across, down] = [span(bodies.map(({ x }) => x)), span(bodies.map(({ y }) => y))];
  const stretch = (room: number, size: number) => Math.min(room / size, 1.6);
  const byX = stretch(widthPx - 2 * EDGE_PX.x, across.size);
  const byY = stretch(heightPx - EDGE_PX.top - EDGE_PX.bottom, down.size);
  const middleY = (heightPx + EDGE_PX.top - EDGE_PX.bottom) / 2;
  return bodies.map(({ x, y, radiusPx }) => ({
    x: widthPx / 2 + (x - across.middle) * byX,
    y: middleY + (y - down.middle) * byY,
    radiusPx,
  }));
}
