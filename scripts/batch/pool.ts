import { Worker } from 'node:worker_threads';
import type { OutputLine, Unit } from './lines';
import type { WorkOptions } from './work';

export interface PoolOptions extends WorkOptions {
  jobs: number;
  /** Started with `workerData` {baseDir, now}; answers each message (a Unit) with OutputLine[]. */
  workerFile: string;
  /** A unit that takes longer is given up, in ms. */
  limit: number;
}

/**
 * Does units in worker threads and gives the results in the order of the units. No more than a few units a worker
 * are in flight, so that memory does not grow with the input. A worker that dies or hangs costs its unit, no more.
 */
export async function* inOrder(
  units: AsyncIterable<Unit>,
  options: PoolOptions,
): AsyncGenerator<OutputLine[]> {
  const free: Worker[] = [];
  const waiting: Array<(worker: Worker) => void> = [];
  let started = 0;

  function release(worker: Worker): void {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  }
  function start(): Worker {
    return new Worker(options.workerFile, {
      workerData: { baseDir: options.baseDir, now: options.now },
      stdout: false,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    });
  }
  async function acquire(): Promise<Worker> {
    const worker = free.pop();
    if (worker) return worker;
    if (started < options.jobs) {
      started++;
      return start();
    }
    return new Promise((done) => waiting.push(done));
  }
  async function run(unit: Unit): Promise<OutputLine[]> {
    let worker = await acquire();
    try {
      return await ask(worker, unit, options.limit);
    } catch (error) {
      await worker.terminate();
      worker = start();
      return unit.map((entry) => ({
        id: 'line' in entry ? entry.line.id : entry.id,
        error: (error as Error).message,
      }));
    } finally {
      release(worker);
    }
  }

  const running: Array<Promise<OutputLine[]>> = [];
  const changed = createSignal();
  let ended = false;
  async function readAhead(): Promise<void> {
    try {
      for await (const unit of units) {
        while (running.length >= options.jobs * 3) await changed.next();
        running.push(run(unit));
        changed.fire();
      }
    } finally {
      ended = true;
      changed.fire();
    }
  }

  const reading = readAhead();
  reading.catch(() => {}); // thrown below, once what was read before it is out
  try {
    // Results leave as soon as their turn has come, also while the input is still open and silent.
    while (!ended || running.length > 0) {
      if (running.length === 0) {
        await changed.next();
        continue;
      }
      const lines = await running[0]!;
      running.shift();
      changed.fire();
      yield lines;
    }
    await reading;
  } finally {
    await Promise.all(free.map((worker) => worker.terminate()));
  }
}

/** Wakes everyone who waits for the next change. */
function createSignal(): { next(): Promise<void>; fire(): void } {
  let waiting: Array<() => void> = [];
  return {
    next: () => new Promise((done) => waiting.push(done)),
    fire() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
  };
}

function ask(worker: Worker, unit: Unit, limit: number): Promise<OutputLine[]> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => finish(() => fail(new Error(`Given up after ${limit / 1000} s`))), limit);
    const onMessage = (lines: OutputLine[]) => finish(() => done(lines));
    const onError = (error: Error) => finish(() => fail(error));
    function finish(settle: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError);
      settle();
    }
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage(unit);
  });
}
