import type { Reporter, TestModule, TestSpecification, Vitest } from 'vitest/node';

/** Seconds after which a quick run begins no further file of tests. */
const LIMIT = 25;

/** Ends a quick run in time, and tells what was left. */
export default class TimeLimit implements Reporter {
  #vitest: Vitest | undefined;
  #timer: NodeJS.Timeout | undefined;
  #files = 0;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunStart(files: readonly TestSpecification[]): void {
    this.#files = files.length;
    this.#timer = setTimeout(() => void this.#vitest?.cancelCurrentRun('keyboard-input'), LIMIT * 1000);
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    clearTimeout(this.#timer);
    const run = modules.filter((module) => ['passed', 'failed'].includes(module.state())).length;
    if (run < this.#files)
      process.stdout.write(
        `AVISO: en ${LIMIT} segundos se corrieron ${run} de los ${this.#files} archivos de pruebas que el cambio toca, los más cercanos; npm test corre todos\n`,
      );
  }
}
