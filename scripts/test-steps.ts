import { bringFirefox } from './firefox.ts';
import { builtSite, check, type Contexto, type Corrida, type Paso, runTests } from './test-step.ts';

const formato: Paso = {
  nombre: 'Formato',
  arreglo: 'npm run formato',
  run: (contexto) => check(contexto, 'prettier', ['--check', '--log-level', 'warn', '.']),
};
const lint: Paso = {
  nombre: 'Reglas del código',
  // They need the types that `astro check` writes at its start.
  run: async (contexto) => {
    await typesOf(contexto);
    return check(contexto, 'eslint', ['--max-warnings', '0', '.']);
  },
};
const typesOf = oncePerRun((contexto) =>
  check(contexto, 'astro', ['check', '--minimumSeverity', 'hint', '--minimumFailingSeverity', 'hint']),
);
const tipos: Paso = { nombre: 'Tipos', run: typesOf };
const unidad: Paso = { nombre: 'Pruebas de unidad', run: (contexto) => runTests(contexto, 'unidad') };
const siteOf = oncePerRun((contexto) => check(contexto, 'build', ['--out', builtSite(contexto)]));
const sitio: Paso = { nombre: 'Sitio construido', run: siteOf };
const publicado: Paso = {
  nombre: 'Pruebas del sitio construido',
  run: async (contexto) => {
    await siteOf(contexto);
    return runTests(contexto, 'publicado');
  },
};
const firefoxOf = oncePerRun(({ signal }) => bringFirefox(signal));
const firefox: Paso = {
  nombre: 'Firefox, además de Chromium',
  run: async (contexto) => {
    const sinProbar = await firefoxOf(contexto);
    return { passed: sinProbar === undefined ? 1 : 0, failed: 0, output: sinProbar ?? '', sinProbar };
  },
};
const navegador: Paso = {
  nombre: 'Pruebas en navegador',
  run: async (contexto) => {
    await Promise.all([siteOf(contexto), firefoxOf(contexto)]);
    return runTests(contexto, 'navegador');
  },
};

/** Something that is made once a run, however many steps wait for it. */
function oncePerRun<T>(make: (contexto: Contexto) => Promise<T>): (contexto: Contexto) => Promise<T> {
  const made = new Map<Contexto, Promise<T>>();
  return (contexto) => {
    const making = made.get(contexto) ?? make(contexto);
    made.set(contexto, making);
    return making;
  };
}

export const ENTERA: Corrida = {
  pasos: [formato, lint, tipos, unidad, sitio, publicado, firefox, navegador],
  // Those that wait for files and browsers leave a core to a third; last comes the one that has work for two.
  turnos: [sitio, tipos, navegador, publicado, lint, formato, unidad],
  filas: 3,
  aparte: [firefox],
};
