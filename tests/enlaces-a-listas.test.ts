import { beforeAll, describe, expect, test } from 'vitest';
import { brokenFragments } from '../src/validate/texts/links.ts';
import { placesByPage } from '../src/compute/site/places/places.ts';
import type { SitioCalculado } from '../src/sitio.ts';
import { BASTANTES, muchosRegistros } from './muchos-registros.ts';
import { type Cambios, openCon } from './sitio-minimo.ts';

const open = async (cambios: Cambios): Promise<SitioCalculado> => {
  const { sitio, problems } = await openCon(cambios);
  if (!sitio) throw new Error(problems.map(({ file, message }) => `${file} ${message}`).join('\n'));
  return sitio;
};
let corto: SitioCalculado;
let largo: SitioCalculado;

beforeAll(async () => {
  [corto, largo] = await Promise.all([open({}), open(muchosRegistros(BASTANTES))]);
});

function leads(sitio: SitioCalculado, url: string): boolean {
  const link = { url, page: '/acerca.html', file: 'content/paginas/acerca.mdx', line: 1, column: 1, field: '' };
  return brokenFragments([link], placesByPage(sitio)).length === 0;
}

// prettier-ignore
describe('a link to a page of a list, where it is short and where it is long', () => {
  test.each<[address: string, corto: boolean, largo: boolean]>([
    ['/glosario_a.html', false, true],
    ['/glosario_a.html#termino-a-0', false, true],
    ['/glosario_b.html#termino-a-0', false, false],
    ['/glosario.html#termino-a-0', false, true],
    ['/glosario_a_2.html', false, false],
    ['/organizacion_dependencias_2.html', false, true],
    ['/organizacion.html#obras', true, true],
    ['/organizacion.html#sesion-de-100', false, true],
    ['/propuestas_plan-1_2.html', false, true],
    ['/propuestas_plan-2.html', false, false],
    ['/propuestas.html#propuesta-250', false, true],
    ['/acuerdos_por-cumplir_2.html', false, true],
    ['/acuerdos_cancelados.html', false, false],
    ['/vacios_documentos.html', false, true],
    ['/vacios_propuestas_plan-1.html', false, true],
    ['/vacios.html#propuestas', false, true],
    ['/actas_2020.html', false, true],
    ['/documentos_2020.html', false, true],
    ['/documentos_sin-fecha.html', false, true],
    ['/datos_conjunto-0_2.html', false, true],
    ['/datos.html#poblacion', true, true],
    ['/diccionario_conjuntos.html#conjunto-conjunto-3', false, true],
    ['/diccionario.html#conjunto-poblacion', true, true],
    ['/planes/plan-1/talleres/1_metas_2.html', false, true],
    ['/planes/plan-1/talleres/1.html#lugar-59-2025', false, true],
    ['/planes/plan-1/talleres/1_metas.html#lugar-0-2025', false, true],
  ])('%s: %s and %s', (address, enCorto, enLargo) => {
    expect([leads(corto, address), leads(largo, address)]).toEqual([enCorto, enLargo]);
  });

  test('a published file whose name has «_» is no page of a list', () => {
    expect(leads(corto, '/docs/mi_archivo.html')).toBe(true);
  });
});
