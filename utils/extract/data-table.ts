/** Tables that hold data, told from tables that lay out a page. */

const MOST_CELLS = 4000;
const LONGEST_CELL = 240;
const known = new WeakMap<Element, boolean>();

/** At least two rows and columns of short cells, no table inside. Remembered per element. */
export function isDataTable(table: Element | null): boolean {
  if (!table) return false;
  const cached = known.get(table);
  if (cached !== undefined) return cached;
  const answer = judge(table);
  known.set(table, answer);
  return answer;
}

function judge(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (table.getElementsByTagName('table').length > 0) return false;
  const [plain, heads] = [table.getElementsByTagName('td'), table.getElementsByTagName('th')];
  const count = plain.length + heads.length;
  const rows = table.getElementsByTagName('tr').length;
  if (rows < 2 || count < rows * 1.5 || count > MOST_CELLS) return false;
  const cells = [...plain, ...heads];
  const long = cells.filter((cell) => (cell.textContent ?? '').trim().length > LONGEST_CELL).length;
  return long <= cells.length * 0.1;
}
