import type { Reporter, TestModule, TestSpecification, Vitest } from 'vitest/node';

/** Seconds after which a quick run begins no further file of tests. */
const LIMIT = 25;

/** Ends a quick run in time, and tells what was left. */
export default class TimeLimit implements Reporter {
  #vitest: Vitest | undefined;
  #timer: NodeJS.Timeout | undefined;
  #files = 0;
  #isOver = false;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunStart(files: readonly TestSpecification[]): void {
    this.#files = files.length;
    this.#timer = setTimeout(() => {
      this.#isOver = true;
      void this.#vitest?.cancelCurrentRun('keyboard-input');
    }, LIMIT * 1000);
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    clearTimeout(this.#timer);
    if (!this.#isOver) return;
    const run = modules.filter((module) => module.state() === 'passed' || module.state() === 'failed');
    process.stdout.write(
      `AVISO: en ${LIMIT} segundos se corrieron ${run.length} de los ${this.#files} archivos de pruebas que el cambio toca, los más cercanos; npm test corre todos\n`,
    );
    // Vitest takes a run that was ended for one that failed.
    if (errors.length === 0 && run.every((module) => module.state() === 'passed')) process.exitCode = 0;
  }
}
