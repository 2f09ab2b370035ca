/** Room under paragraphs for the notes that belong to them. The text itself stays as it is: marks count on its nodes. */

/** What can have notes under it; a table as a whole, in the box it scrolls in. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, figcaption, pre, summary';
const GAP_PX = 6;

/** What a paragraph gives to its notes, and where in it each of them stands, px. */
export interface NoteRoom {
  heightPx: number;
  places: Array<{ index: number; belowPx: number }>;
}

/**
 * @param nodes where in the text each note belongs; null where that is not on the page
 * @param heights of the notes, px
 */
export function underBlocks(
  nodes: ReadonlyArray<Node | null>,
  heights: readonly number[],
): Map<HTMLElement, NoteRoom> {
  const rooms = new Map<HTMLElement, NoteRoom>();
  nodes.forEach((node, index) => {
    const block = blockOf(node);
    if (!block) return;
    const room = rooms.get(block) ?? { heightPx: GAP_PX, places: [] };
    room.places.push({ index, belowPx: room.heightPx });
    room.heightPx += (heights[index] ?? 0) + GAP_PX;
    rooms.set(block, room);
  });
  return rooms;
}

function blockOf(node: Node | null): HTMLElement | null {
  const parent = node?.parentElement;
  return parent?.closest<HTMLElement>('.wide') ?? parent?.closest<HTMLElement>(BLOCKS) ?? null;
}

export function giveRoom(box: HTMLElement, rooms: ReadonlyMap<HTMLElement, NoteRoom>): void {
  for (const block of withRoom(box)) if (!rooms.has(block)) clear(block);
  for (const [block, { heightPx }] of rooms) {
    block.dataset.notes = '';
    block.style.setProperty('--notes-room', `${heightPx}px`);
  }
}

export function takeRoomBack(box: HTMLElement): void {
  for (const block of withRoom(box)) clear(block);
}

const withRoom = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[data-notes]')];

function clear(block: HTMLElement): void {
  delete block.dataset.notes;
  block.style.removeProperty('--notes-room');
}
