/** Worker processes that read pages: one page at a time, a page that hangs or kills its process costs that page only. */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readTrees, type Trees } from '../../../utils/extract/model/trees';
import { readPageFile } from '../../batch/read-file';
import { readWith } from './readers';
import type { Prediction, ReaderName } from './types';

const LIMIT_MS = 120_000;

export interface Task {
  key: string;
  file: string;
  url: string;
  reader: ReaderName;
  /** File of the trees to judge with, where not those we ship. */
  trees?: string | undefined;
}

const treesRead = new Map<string, Trees>();

function treesOf(file: string | undefined): Trees | undefined {
  if (!file) return undefined;
  const trees = treesRead.get(file) ?? readTrees(readFileSync(file).toString('base64'));
  treesRead.set(file, trees);
  return trees;
}

/** In a worker process: answers every task with a prediction. */
export function answerTasks(): void {
  // Defuddle reports each faulty JSON-LD block here; what matters comes back as a prediction.
  console.error = () => {};
  console.warn = () => {};
  process.on('message', async (task: Task) => {
    const { text } = await readPageFile(task.file);
    const { key, url } = task;
    const trees = treesOf(task.trees);
    process.send?.(await readWith(task.reader, { key, html: text, url, trees }));
  });
}

function ask(worker: ChildProcess, task: Task): Promise<Prediction> {
  return new Promise((done, fail) => {
    const timer = setTimeout(
      () => finish(() => fail(new Error(`Given up after ${LIMIT_MS / 1000} s`))),
      LIMIT_MS,
    );
    const onMessage = (prediction: Prediction) => finish(() => done(prediction));
    const onExit = (code: number | null) => finish(() => fail(new Error(`The process ended (${code})`)));
    function finish(settle: () => void): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('exit', onExit);
      settle();
    }
    worker.on('message', onMessage).on('exit', onExit).send(task);
  });
}

/** Does the tasks in `processes` processes of `script`, started with `args`; `onDone` hears of each as it ends. */
export async function readAll(
  tasks: readonly Task[],
  { script, args, processes }: { script: string; args: string[]; processes: number },
  onDone: (task: Task, prediction: Prediction) => void,
): Promise<void> {
  const queue = tasks.values();
  async function drain(): Promise<void> {
    let worker = fork(script, args);
    try {
      for (const task of queue) {
        try {
          onDone(task, await ask(worker, task));
        } catch (error) {
          worker.kill('SIGKILL');
          worker = fork(script, args);
          const nothing = { text: '', title: '', author: [], date: null };
          onDone(task, { id: task.key, ...nothing, err: (error as Error).message });
        }
      }
    } finally {
      worker.kill();
    }
  }
  await Promise.all(Array.from({ length: Math.min(processes, tasks.length) }, drain));
}
