/** Marks, for the bench, the moment after what was just drawn has reached the screen. */
export function markPainted(name: 'dateline:title' | 'dateline:entities'): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      performance.mark(name);
      port1.close();
    };
    port2.postMessage(null); // the first task after the frame
  });
}
