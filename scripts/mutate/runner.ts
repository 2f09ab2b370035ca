/**
 * Runs each test once as it is, once more (what is reached again depends on no table made before), and then once for
 * each mutant it reaches that lives, with the test's own beforeEach and afterEach around it; nothing is loaded again.
 * In the end the test must pass without a mutant, or what it has killed does not count. Slow tests are not asked, and
 * no mutant is tried for longer than some seconds, which can only lower the score.
 *
 * With DATELINE_MUTANT set, that one mutant is on from the start and tests run as always.
 */
import { relative } from 'node:path';
import { type RunnerTestCase, TestRunner, type TestTryOptions } from 'vitest';
import { note, type Standing, standingOf } from './journal';
import { isEndless, takeReached, turnOff, turnOn } from './switch';

const JOURNAL = process.env.DATELINE_MUTANTS_JOURNAL ?? '';
const ONE = process.env.DATELINE_MUTANT ? Number(process.env.DATELINE_MUTANT) : null;
/** A process of its own makes its tables too; no test of ours asks half as often. */
const MOST_OF_ALL = 200_000_000;
/** What tests that run for so long together have not noticed is held to be unnoticed: some hundred tests of whole pages. */
const MOST_ASKED_MS = 30_000;
/** Time of the processor from which on a test is left out. */
const SLOW_US = 800_000;
const OVERTIME = 'The mutant takes too long';
if (ONE !== null) turnOn(ONE, MOST_OF_ALL);

// Tests put clocks of their own in the place of these.
const { setTimeout, clearTimeout } = globalThis;
const now = performance.now.bind(performance);

interface Course {
  step: 'first' | 'again' | 'mutants' | 'check' | 'over';
  first: Set<number>;
  queue: number[];
  mutant: number | null;
  /** Killed since the test was last seen to pass without a mutant. */
  unchecked: number[];
  steps: number;
  ms: number;
  began: number;
  cpu: NodeJS.CpuUsage;
}

type Task = Parameters<TestRunner['onBeforeTryTask']>[0];

const fileOf = (test: RunnerTestCase) => relative(process.cwd(), test.file.filepath);

function nameOf(test: RunnerTestCase): string {
  const names = [test.name];
  for (let suite = test.suite; suite; suite = suite.suite) names.unshift(suite.name);
  return `${fileOf(test)} > ${names.join(' > ')}`;
}

export default class MutantRunner extends TestRunner {
  #standing: Standing = standingOf(JOURNAL);
  #courses = new Map<string, Course>();
  /** A test has noticed the one mutant: the others need not run. */
  #failed = false;

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    const { done, slow } = this.#standing;
    if (ONE === null ? done.has(nameOf(test)) : this.#failed || slow.has(nameOf(test))) test.mode = 'skip';
    await super.onBeforeRunTask(test);
    note(JOURNAL, { is: 'alive' });
    if (ONE !== null || test.mode === 'skip' || test.mode === 'todo') return;
    test.repeats = Number.MAX_SAFE_INTEGER;
    const course: Course = {
      ...{ step: 'first', first: new Set(), queue: [], mutant: null, unchecked: [] },
      ...{ steps: 0, ms: 0, began: 0, cpu: process.cpuUsage() },
    };
    this.#courses.set(test.id, course);
    this.#once(test, [...takeReached()]);
  }

  override onBeforeTryTask(test: Task, options: TestTryOptions): void {
    super.onBeforeTryTask(test, options);
    const course = this.#courses.get(test.id);
    if (!course) return;
    if (course.step === 'mutants') this.#next(course);
    if (course.step === 'over') {
      note(JOURNAL, { is: 'done', test: nameOf(test as RunnerTestCase) });
      (test as RunnerTestCase).context.skip();
    }
    Object.assign(course, { began: now(), cpu: process.cpuUsage() });
    turnOff();
    if (course.mutant === null) return;
    note(JOURNAL, { is: 'tried', mutant: course.mutant });
    turnOn(course.mutant, course.steps * 50 + 200_000);
  }

  /** Runs the test's own function, for no longer than a mutant may take. */
  async runTask(test: RunnerTestCase): Promise<void> {
    const course = this.#courses.get(test.id);
    const run = TestRunner.getTestFn(test) as () => unknown;
    if (!course || course.mutant === null) return void (await run());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(OVERTIME)), Math.max(3000, course.ms * 8));
    });
    await Promise.race([run(), over]).finally(() => clearTimeout(timer));
  }

  override async onAfterRetryTask(test: RunnerTestCase, options: TestTryOptions): Promise<void> {
    await super.onAfterRetryTask(test, options);
    const course = this.#courses.get(test.id);
    const { result } = test;
    if (result?.state === 'fail' && !test.fails) this.#failed = true;
    if (!course || !result || result.state === 'skip') return;
    const failed = (result.state === 'fail') !== Boolean(test.fails);
    const overtime = isEndless() || result.errors?.some(({ message }) => message === OVERTIME);
    const steps = turnOff();
    this.#after(test, course, { failed, overtime: overtime === true, steps });
    Object.assign(result, { state: test.fails ? 'fail' : 'pass', errors: undefined, attempts: [] });
  }

  #after(test: RunnerTestCase, course: Course, tried: { failed: boolean; overtime: boolean; steps: number }) {
    const { step } = course;
    if (step === 'first' || step === 'again') this.#baseline(test, course, tried);
    else if (step === 'mutants') this.#mutant(course, tried);
    else if (step === 'check') {
      // A test that no longer passes by itself says nothing of the mutants it has seen.
      if (tried.failed) this.#once(test, [...course.unchecked, ...course.queue]);
      else for (const mutant of course.unchecked) this.#kill(mutant, test);
      course.unchecked = [];
      course.step = tried.failed || course.queue.length === 0 ? 'over' : 'mutants';
    }
  }

  #baseline(test: RunnerTestCase, course: Course, { failed, steps }: { failed: boolean; steps: number }) {
    const reached = takeReached();
    if (failed) {
      this.#once(test, [...course.first, ...reached]);
      course.step = 'over';
    } else if (course.step === 'first') {
      course.first = reached;
      course.step = 'again';
    } else {
      this.#once(
        test,
        [...course.first].filter((mutant) => !reached.has(mutant)),
      );
      const { killed, endless, asked } = this.#standing;
      const isOpen = (one: number) =>
        !killed.has(one) && !endless.has(one) && (asked.get(one) ?? 0) < MOST_ASKED_MS;
      const isSlow = process.cpuUsage(course.cpu).user > SLOW_US;
      if (isSlow) note(JOURNAL, { is: 'slow', test: nameOf(test) });
      else note(JOURNAL, { is: 'reached', file: fileOf(test), mutants: [...reached] });
      course.queue = isSlow ? [] : [...reached].filter(isOpen);
      Object.assign(course, { step: 'mutants', steps, ms: now() - course.began });
    }
  }

  #mutant(course: Course, { failed, overtime }: { failed: boolean; overtime: boolean }) {
    const mutant = course.mutant!;
    course.mutant = null;
    if (overtime) {
      note(JOURNAL, { is: 'endless', mutant });
      this.#standing.endless.add(mutant);
      course.step = 'check'; // what hangs may hang over into the next
    } else if (failed) course.unchecked.push(mutant);
    else {
      const ms = Math.round((now() - course.began) * 10) / 10;
      note(JOURNAL, { is: 'unnoticed', mutant, ms });
      this.#standing.asked.set(mutant, (this.#standing.asked.get(mutant) ?? 0) + ms);
    }
  }

  #next(course: Course) {
    const mutant = course.queue.shift();
    course.mutant = mutant ?? null;
    if (mutant === undefined) course.step = course.unchecked.length > 0 ? 'check' : 'over';
  }

  #kill(mutant: number, test: RunnerTestCase) {
    note(JOURNAL, { is: 'killed', mutant, by: nameOf(test) });
    this.#standing.killed.set(mutant, '');
  }

  #once(test: RunnerTestCase, mutants: number[]) {
    const file = fileOf(test);
    const unheard = mutants.filter((mutant) => !this.#standing.once.get(mutant)?.has(file));
    if (unheard.length === 0) return;
    for (const mutant of unheard)
      this.#standing.once.set(mutant, (this.#standing.once.get(mutant) ?? new Set()).add(file));
    note(JOURNAL, { is: 'once', file, mutants: unheard });
  }
}
