import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../navegador/dist.ts';

interface Parte {
  compromisos: { numero: string }[];
  actividades: { id: string }[];
  metas: { id: string; actividad: string | null; compromiso: string }[];
  resumen: { total: number };
}

const PLAN = 'planes/pamga-leon-2025-2027';
const readJson = (ruta: string) => JSON.parse(readFileSync(join(DIST, 'datos', ruta), 'utf8')) as Parte;
/** The words of a part of a page. */
const wordsOf = (part: 'main' | 'footer', ruta: string) =>
  (new RegExp(`<${part}.*</${part}>`, 's').exec(readFileSync(join(DIST, ruta), 'utf8'))?.[0] ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const readPie = (ruta: string) => wordsOf('footer', ruta).replaceAll(' .', '.');
const readTexto = (ruta: string) => wordsOf('main', ruta);

test.each<[string, (meta: Parte['metas'][number]) => boolean]>([
  [`${PLAN}/mi-barrio-habla.json`, ({ compromiso }) => compromiso === 'mi-barrio-habla'],
  [`${PLAN}/mi-barrio-habla/2.json`, ({ actividad }) => actividad === 'mi-barrio-habla-2'],
])('%s has its goals of the plan, as the plan has them, and no others', (ruta, isOwn) => {
  const { metas, resumen, compromisos } = readJson(ruta);
  expect(metas).toEqual(readJson(`${PLAN}.json`).metas.filter(isOwn));
  expect([resumen.total, compromisos.length]).toEqual([metas.length, 1]);
});

test('a page tells how to cite it: its title, the site, its address and the cut-off date', () => {
  expect(readPie(`${PLAN}/datos-abiertos/3.html`)).toMatch(
    /“3\. Capacitación técnica .*”\. Cuentas Claras\. https:\/\/\S+\/pamga-leon-2025-2027\/datos-abiertos\/3\.html\. Fecha de corte: 31 de enero de 2026\./,
  );
});

test.each([
  [`${PLAN}/datos-abiertos/3.html`, /^datos-abiertos-3,/],
  [`${PLAN}/datos-abiertos.html`, /^numero: 1$/],
])('without a repository, %s names the file and line where it is written', (ruta, escrito) => {
  const [, file = '', line = ''] = /((?:data|content)\/\S+):(\d+)/.exec(readPie(ruta)) ?? [];
  expect(readFileSync(resolve(file), 'utf8').split('\n')[Number(line) - 1]).toMatch(escrito);
});

test('the variance stands as it is printed, beside what was done less what was programmed', () => {
  const texto = readTexto('planes/poa-participacion-ciudadana-2023/participacion-ciudadana/2.html');
  expect(texto).toContain('mar-abr 2023 15 42 -27 +27 Según');
  expect(texto).toContain('Total: 2023 30 70 40+ +40 Según');
});

test('the gaps are counted by group, and those of the evidence that the text lost stand apart', () => {
  const texto = readTexto('vacios.html');
  expect(texto).toContain('Planes de los que solo hay una parte (1)');
  expect(texto).toContain(
    'Hay informes de julio de 2024 a septiembre de 2024. Por el número que lleva, antes hubo otros 4',
  );
  expect(texto).toContain('Evidencia que el texto de este sitio perdió (21)');
  expect(texto).toContain('Sesiones de las que falta el acta (5)');
  expect(texto).toContain('Documentos sin dirección pública o sin fecha (5)');
});
