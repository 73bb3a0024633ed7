import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../../src/base/project.ts';
import { check, type Contexto, type Corrida, type Paso, runTests, type Salida } from '../test-step.ts';

/** Unit tests that take tens of seconds: of the program as a whole, of what starts processes, and the longest tables. */
const LENTAS = [
  'tests/{azar,celdas-hostiles,crecimiento,guia-de-editores,hostile-output,hostiles,limites,ordenes,validar}.test.ts',
  'src/archive/{hostile-version,version}.test.ts',
  'src/load/text/no-text.test.ts',
  'src/validate/{validate,tables/excel,svg/unsafe-part,files/public-files}.test.ts',
];

const CODE = /\.(ts|mjs|astro)$/;

const formato: Paso = {
  nombre: 'Formato',
  arreglo: 'npm run formato',
  run: (contexto) =>
    check(contexto, 'prettier', ['--check', '--ignore-unknown', '--log-level', 'warn', ...contexto.cambiados]),
};
const lint: Paso = {
  nombre: 'Reglas del código',
  run: async (contexto) => {
    const files = contexto.cambiados.filter((file) => CODE.test(file));
    if (files.length === 0) return notProven('no cambió ningún archivo de código');
    return check(contexto, 'eslint', ['--max-warnings', '0', '--no-warn-ignored', ...files]);
  },
};
/** Of all that is TypeScript, as changes reach far; what was found before is kept for what they don't reach. */
const tipos: Paso = {
  nombre: 'Tipos',
  run: async (contexto) => {
    if (!existsSync(join(PROJECT, '.astro/types.d.ts'))) await check(contexto, 'astro', ['sync']);
    const kept = join(PROJECT, 'node_modules/.cache/types.tsbuildinfo');
    return check(contexto, 'tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', kept]);
  },
};
const tiposDePaginas: Paso = {
  nombre: 'Tipos de lo que es .astro',
  run: async (contexto) => {
    const files = contexto.cambiados.filter((file) => file.endsWith('.astro'));
    if (files.length === 0) return notProven('no cambió ninguno; lo que otros cambios les hacen lo ve npm test');
    return checkAstro(contexto, files);
  },
};
const unidad: Paso = {
  nombre: 'Pruebas de unidad',
  run: (contexto) => {
    const changed = contexto.cambiados.filter((file) => CODE.test(file)).map((file) => join(PROJECT, file));
    const without = LENTAS.flatMap((lentas) => ['--exclude', lentas]);
    const own = [
      '--config',
      'scripts/quick/vitest.config.ts',
      '--root',
      PROJECT,
      '--reporter',
      './scripts/quick/time-limit.ts',
    ];
    return runTests(contexto, 'unidad', ['related', '--run', '--passWithNoTests', ...own, ...without, ...changed]);
  },
};
const resto: Paso = {
  nombre: 'Lo demás',
  run: () =>
    Promise.resolve(
      notProven('npm test corre también las pruebas de unidad lentas, las del sitio construido y las del navegador'),
    ),
};

function notProven(sinProbar: string): Salida {
  return { passed: 0, failed: 0, output: '', sinProbar };
}

/** `astro check` looks at the files that its configuration names, and reads the others only for what those import. */
async function checkAstro(contexto: Contexto, files: string[]): Promise<Salida> {
  const tsconfig = join(contexto.temporal, 'tsconfig.json');
  const include = ['.astro/types.d.ts', ...files].map((file) => join(PROJECT, file));
  await writeFile(tsconfig, JSON.stringify({ extends: join(PROJECT, 'tsconfig.json'), include }));
  const hints = ['--minimumSeverity', 'hint', '--minimumFailingSeverity', 'hint'];
  return check(contexto, 'astro', ['check', '--noSync', '--tsconfig', tsconfig, ...hints]);
}

export const RAPIDA: Corrida = {
  pasos: [formato, lint, tipos, tiposDePaginas, unidad, resto],
  // The longest first, so that both end together.
  turnos: [unidad, tipos, tiposDePaginas, lint, formato],
  filas: 2,
  aparte: [resto],
};
