import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSources } from '../src/load/read-sources.ts';
import { describeAmount, LIMITS } from '../src/model/limits.ts';
import type { Problem } from '../src/model/problems/problem.ts';
import { validateSources } from '../src/validate/validate.ts';
import { TELL_COST, takeCost } from './cost-of-process.ts';
import { type Hostil, HOSTILES } from './tablas-hostiles.ts';
import { applyCambios, type Cambios, writeSitio } from './sitio-minimo.ts';

const SCRIPT = join(import.meta.dirname, '../src/cli/validar.ts');
/** What one hostile file may cost beside what any site costs, and all the memory of the process. */
const SEGUNDOS = 2;
const MEGAS = 300;
/**
 * What short and long work cost on the machine on which those seconds were set: the least site, and what a sound table of
 * 100,000 rows adds to it. On a slower or busier machine one or the other costs more, and so may a hostile file.
 */
const SITIO_MINIMO_SEGUNDOS = 0.4;
const TABLA_SANA_SEGUNDOS = 0.9;
const TABLA_SANA: Cambios = {
  'data/personas.csv': `id,nombre\nana,Ana\nluis,Luis\n${Array.from({ length: 100_000 }, (_, i) => `persona-${i},Persona ${i}\n`).join('')}`,
};
/** Another file of the site that is wrong: whatever stands beside it, it is told. */
const OTRO: Cambios = { 'data/ods.csv': 'id,nombre,objetivo\n16.6,Instituciones,dieciséis\n' };

interface Costo {
  segundos: number;
  megas: number;
  problems: Problem[];
}

async function validate(cambios: Cambios): Promise<Costo> {
  const root = await mkdtemp(join(tmpdir(), 'limites-'));
  try {
    writeSitio(root, { ...OTRO, ...cambios });
    return await run([...TELL_COST, SCRIPT, '--root', root, '--formato', 'json']);
  } finally {
    await rm(root, { recursive: true });
  }
}

function run(args: string[]): Promise<Costo> {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  return new Promise((done) => {
    execFile(process.execPath, args, options, (_, stdout, stderr) => {
      const { segundos, megas } = takeCost(stderr);
      done({ segundos, megas, problems: (JSON.parse(stdout) as { problems: Problem[] }).problems });
    });
  });
}

describe('no file of a proposal stalls a build, nor hides what is wrong in another', () => {
  interface Machine {
    /** Seconds of the least site. */
    base: number;
    /** How many times as slow as the one on which the seconds were set. */
    slower: number;
  }

  async function measureMachine(): Promise<Machine> {
    const { segundos: base } = await validate({});
    const { segundos: sound } = await validate(TABLA_SANA);
    const short = Math.max(1, base / SITIO_MINIMO_SEGUNDOS);
    // No more than twice: what made tables slow would else be admitted here too.
    const long = Math.min(2 * short, (sound - base) / TABLA_SANA_SEGUNDOS);
    return { base, slower: Math.max(short, long) };
  }

  let machine: Machine;
  beforeAll(async () => {
    await validate({});
    machine = await measureMachine();
  });

  test.each(HOSTILES.map((hostil): [string, Hostil] => [hostil.nombre, hostil]))(
    '%s',
    async (_, { file, cambios, cuanto }) => {
      let least = Infinity;
      // The least of some times, each beside what the machine does in that minute: what else it does only adds.
      for (let i = 0; i < 3 && least >= SEGUNDOS; i += 1) {
        if (i > 0) machine = await measureMachine();
        const { segundos, megas, problems } = await validate(cambios(cuanto));
        least = Math.min(least, (segundos - machine.base) / machine.slower);
        expect(problems.map((problem) => problem.file)).toEqual(expect.arrayContaining([file, 'data/ods.csv']));
        expect(megas).toBeLessThan(MEGAS);
      }
      expect(least).toBeLessThan(SEGUNDOS);
    },
  );
});

describe('four times as much costs no more than some four times', () => {
  /** Seconds of processor. */
  async function cost(cambios: Cambios): Promise<number> {
    const files = new Map(
      Object.entries(applyCambios({ ...OTRO, ...cambios })).map(([file, content]) => [file, Buffer.from(content)]),
    );
    const started = process.cpuUsage();
    validateSources(await readSources(files));
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  }

  // Four times as much would cost sixteen times if each part were compared with all others.
  const isFine = (some: number, more: number) => more < 8 * some + 0.1;

  test.each(HOSTILES.map((hostil): [string, Hostil] => [hostil.nombre, hostil]))(
    '%s',
    async (_, { cambios, cuanto }) => {
      let [some, more] = [Infinity, Infinity];
      // The least of some times: what else the machine does only adds.
      for (let i = 0; i < 3 && (i === 0 || !isFine(some, more)); i += 1) {
        some = Math.min(some, await cost(cambios(Math.ceil(cuanto / 32))));
        more = Math.min(more, await cost(cambios(Math.ceil(cuanto / 8))));
      }
      expect(more).toBeLessThan(8 * some + 0.1);
    },
  );
});

test('every limit is told in the guide of those who edit', async () => {
  const guia = await readFile(join(import.meta.dirname, '../docs/editores.md'), 'utf8');
  for (const { most, unit, subject } of Object.values(LIMITS)) {
    expect(guia).toContain(`| ${subject} | ${describeAmount(most, unit)} |`);
  }
});
