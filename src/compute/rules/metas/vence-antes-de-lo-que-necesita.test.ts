import { expect, test } from 'vitest';
import { foundBy } from '../../../../tests/sitio-minimo.ts';

/** Two activities: opening a portal, which needs its design; each with goals due in these months. */
const found = (abrir: string[], disenar: string[], segun = '') =>
  foundBy('vence-antes-de-lo-que-necesita', {
    'data/planes/plan-1/actividades.csv': `id,compromiso,numero,nombre,descripcion,implementa,da_seguimiento,cronograma,medio_verificacion,necesita,necesita_segun,fuente
talleres-1,talleres,1,Abrir el portal,Abrirlo,obras,,,,talleres-2,${segun},plan#4.1
talleres-2,talleres,2,Diseñar el portal,Diseñarlo,obras,,,,,,plan#4.3
`,
    'data/planes/plan-1/indicadores.csv': `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente
talleres-1,,talleres-1,Portal abierto,formula,dados ÷ previstos × 100,Porcentaje,suma,plan#4.1
talleres-2,,talleres-2,Portal diseñado,cumple,,Portal,ninguna,plan#4.3
guia,talleres,,Guía publicada,cumple,,Guía,ninguna,plan#4.2
`,
    'data/planes/plan-1/metas.csv': `id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente
guia-2025,guia,2025,igual,si,Publicar la guía,2025-03,2025-06-30,plan#4.2
${abrir.map((month) => `talleres-1-${month},talleres-1,${month},al-menos,100,Abrir,,${month},plan#4.1\n`).join('')}${disenar
      .map((month) => `talleres-2-${month},talleres-2,${month},igual,si,Diseñar,,${month},plan#4.3\n`)
      .join('')}`,
  });

test('an activity due before the one that it needs', async () => {
  expect(await found(['2026-08'], ['2026-11'])).toEqual([
    [
      'plan-1/talleres-1#necesita',
      '1. Abrir el portal: vence en agosto de 2026. Necesita que antes esté la actividad 2, Diseñar el portal, que vence después, en noviembre de 2026.',
    ],
  ]);
});

test('says so where it is the site that says that it is needed', async () => {
  expect(await found(['2026-08'], ['2026-11'], 'sitio')).toMatchObject([
    [expect.anything(), expect.stringMatching(/noviembre de 2026\. Que la necesite lo establece este sitio\.$/)],
  ]);
});

test.each([
  ['after it', ['2026-02'], ['2025-12']],
  ['in the same month', ['2026-08'], ['2026-08']],
  ['after its first time, each of several years', ['2026-02', '2027-02'], ['2025-12', '2026-12']],
  ['before one without goals', ['2026-02'], []],
])('nothing of an activity due %s', async (_, abrir, disenar) => {
  expect(await found(abrir, disenar)).toEqual([]);
});
