/** Resolves with the first task after what was just drawn has reached the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve();
        port1.close();
      };
      port2.postMessage(null);
    });
  });
}

/** Marks, for the bench, when what was just drawn is seen. */
export function markPainted(name: 'dateline:title' | 'dateline:entities'): void {
  void painted().then(() => performance.mark(name));
}
