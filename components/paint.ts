/** Resolves with the first task after what was just drawn has reached the screen. */
async function painted(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await nextTask();
}

/** As `painted`, after all that waits for that: for work that would hold it up. */
export async function wellAfterPaint(): Promise<void> {
  await painted();
  await nextTask();
}

/** Not a timer, which browsers let wait. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      resolve();
      port1.close();
    };
    port2.postMessage(null);
  });
}

/** Marks, for the bench, when what was just drawn is seen. To be called in a layout effect: others run a frame later. */
export function markPainted(name: `dateline:${string}`): void {
  void painted().then(() => performance.mark(name));
}
