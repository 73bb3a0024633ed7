import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPages } from '../../src/build/astro/render-pages.ts';
import { writerInto } from '../../src/build/output/write-into.ts';
import { openSitio } from '../../src/sitio.ts';
import { replace, writeSitio } from '../sitio-minimo.ts';
import { COMPILADO } from './ordenes.ts';

const PLAN = 'data/planes/plan-1';
let folder: string;

/** What a reader sees of a page, a space between pieces. */
async function textOf(page: string): Promise<string> {
  const html = await readFile(join(folder, 'páginas', page), 'utf8');
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desglose-'));
  const root = join(folder, 'sitio');
  writeSitio(root, {
    'content/planes/plan-1.mdx': replace('tipo: plan-de-accion', 'tipo: plan-de-accion-local'),
    [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,partes,desgloses_completos
dados,Personas capacitadas,personas,realizado,,sexo
previstos,Personas por capacitar,personas,entrada,,
`,
    [`${PLAN}/mediciones.csv`]: `variable,periodo,desglose,categoria,valor,publicado,fuente
dados,2025,sexo,Mujeres,5,,informe#1
dados,2025,sexo,Hombres,3,,informe#1
dados,2025,edad,Menores de 18,,Reservado,informe#1
previstos,2025,,,10,,plan#4.1
`,
  });
  const { sitio, problems } = await openSitio(root);
  if (!sitio) throw new Error(problems.map(({ message }) => message).join('\n'));
  const pages = join(folder, 'páginas');
  await renderPages(sitio, root, { pages, compiled: COMPILADO }, writerInto(pages));
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

test('the page of a goal shows each category with its source, and the total as a sum', async () => {
  const page = await textOf('planes/plan-1/talleres/1.html');
  expect(page).toMatch(
    /Personas capacitadas, 2025: 8 suma de sus partes, que hace este sitio: Mujeres, 2025: 5 Informe/,
  );
  expect(page).toMatch(
    /Personas capacitadas, por sexo, 2025 Sexo Periodo Valor Fuente Mujeres 2025 5 Informe anual, 1 Hombres 2025 3/,
  );
  expect(page).toMatch(/Personas capacitadas, por edad, 2025 .* Menores de 18 2025 Reservado/);
});

test('the page of a plan lists the figures of categories by their names', async () => {
  expect(await textOf('planes/plan-1.html')).toMatch(/Personas capacitadas, Mujeres 2025 5/);
});

test("the page of a commitment gives its level as this site's own, with the rule", async () => {
  const page = await textOf('planes/plan-1/talleres.html');
  expect(page).toContain('escala del IRM: sustancial (equivalencia de este sitio; no es del IRM)');
  expect(page).toContain('Sustancial: al menos la mitad cumplidas o hechas a la mitad.');
});
