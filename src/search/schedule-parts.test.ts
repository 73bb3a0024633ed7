import { expect, test } from 'vitest';
import { MUCHAS_METAS } from '../../tests/muchas-metas.ts';
import { openCon } from '../../tests/sitio-minimo.ts';
import { scheduleParts } from './schedule-parts.ts';

async function partsOf(cambios: Parameters<typeof openCon>[0]): Promise<Map<string, unknown>> {
  const { sitio, problems } = await openCon(cambios);
  if (!sitio) throw new Error(problems.map(({ message }) => message).join('\n'));
  return new Map(
    scheduleParts(sitio).map(({ path, write }) => {
      const [, key = '', json = ''] = /^cronogramaEnPartes\["(.+?)"\]=(.+);\n$/.exec(write()) ?? [];
      expect(path).toBe(`cronograma/filtro/${key}.js`);
      return [key, JSON.parse(json)];
    }),
  );
}

test('a schedule in one page has none', async () => {
  expect((await partsOf({})).size).toBe(0);
});

test('each plan has an index of its goals and their texts in parts of 200', async () => {
  const parts = await partsOf(MUCHAS_METAS);
  expect([...parts.keys()]).toEqual(
    ['plan-1', 'plan-2'].flatMap((plan) => [`${plan}/indice`, `${plan}/0`, `${plan}/1`]),
  );
  const { plan, vence, plazos, compromisos, columnas } = parts.get('plan-2/indice') as {
    plan: string;
    vence: number[];
    plazos: string[][];
    compromisos: string[];
    columnas: Record<string, { valores: string[]; de: unknown[] }>;
  };
  expect([plan, vence.length, plazos[0], compromisos]).toEqual([
    'Programa 2',
    264,
    ['2024-01-31', 'Venció en enero de 2024', 'enero de 2024'],
    ['Cuidar barrios', 'Cuidar parques'],
  ]);
  expect(columnas['estado']?.valores).toEqual([
    'declarada',
    'sin-reporte',
    'sin-informe',
    'aun-no-vence',
    'por-iniciar',
  ]);
  // A goal that was not met has no proof.
  expect(columnas['prueba']?.de.at(-1)).toEqual([]);
  const texts = ['plan-2/0', 'plan-2/1'].flatMap((part) => parts.get(part) as string[][]);
  expect(texts).toHaveLength(264);
  expect(texts[0]).toEqual([
    'Arreglar el lugar 0 de barrios-1-i0 en 2024',
    'barrios/1_metas.html#barrios-1-i0-2024',
    '',
    'Después de su plazo',
  ]);
  expect(texts.at(-1)).toHaveLength(2);
});
