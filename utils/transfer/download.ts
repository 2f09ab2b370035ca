import type { ExportFile } from './export';

/** How long the browser may take to begin reading the file before its address is given up. */
const KEEP_MS = 60_000;

/** Hands a file to the browser's downloads, by a link that is clicked: no permission is needed for that. */
export function download(file: ExportFile, doc: Document): void {
  const view = doc.defaultView;
  if (!view) throw new Error('The document has no window');
  const address = view.URL.createObjectURL(file.content);
  const link = doc.createElement('a');
  link.href = address;
  link.download = file.name;
  link.hidden = true;
  doc.body.append(link);
  link.click();
  link.remove();
  view.setTimeout(() => view.URL.revokeObjectURL(address), KEEP_MS);
}
