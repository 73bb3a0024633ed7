import { expect, test } from 'vitest';
import { foundBy } from '../../../../tests/sitio-minimo.ts';

/** Works contracted, counted as they are on a date, and a goal in percent of those that won, which nobody publishes. */
const sitio = (
  mediciones: string[],
  { metas = ['2025-08,al-menos,30'], agregacion = 'ultimo', contratadas = '', ganadoras = '' } = {},
) => ({
  'data/planes/plan-1/indicadores.csv': `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente
contratadas,,talleres-1,Obras contratadas,formula,contratadas,Obras,${agregacion},plan#4.1
parte,,talleres-1,Parte contratada,formula,contratadas ÷ ganadoras × 100,Porcentaje,ninguna,plan#4.1
guia,talleres,,Guía publicada,cumple,,Guía,ninguna,plan#4.2
`,
  'data/planes/plan-1/variables.csv': `id,nombre,unidad,papel,partes,agregacion\ncontratadas,Obras contratadas,Obra,realizado,,${contratadas}\nganadoras,Obras ganadoras,Obra,entrada,,${ganadoras}\n`,
  'data/planes/plan-1/metas.csv': `id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente
guia-2025,guia,2025,igual,si,Publicar la guía,2025-03,2025-06-30,plan#4.2
${metas.map((metaPlan) => `parte-${metaPlan.slice(0, 7)},parte,${metaPlan},Contratar el 30 % en ${metaPlan.slice(0, 7)},,${metaPlan.slice(0, 7)},plan#4.1\n`).join('')}`,
  'data/planes/plan-1/mediciones.csv': `variable,periodo,valor,publicado,fuente,nota\n${mediciones.map((one) => `${one},,informe#1,\n`).join('')}`,
});
const found = (...data: Parameters<typeof sitio>) => foundBy('cuenta-sin-cambio', sitio(...data));
const DOCE = ['contratadas,2025-07,12', 'contratadas,2025-09,12'];

test('a count that two dates tell the same though more was programmed between them', async () => {
  expect(await found(DOCE, { metas: ['2025-07,al-menos,30', '2025-08,al-menos,30'] })).toEqual([
    [
      'plan-1/contratadas/2025-09#valor',
      'Obras contratadas: 12 en julio de 2025 y 12 en septiembre de 2025. Entre las dos fechas se programó, para agosto de 2025: Contratar el 30 % en 2025-08.',
    ],
  ]);
});

test('a count that says for itself that it is of a date', async () => {
  const own = await found(DOCE, { agregacion: 'suma', contratadas: 'ultimo' });
  expect(own.map(([reference]) => reference)).toEqual(['plan-1/contratadas/2025-09#valor']);
});

test.each<[string, ...Parameters<typeof sitio>]>([
  ['that moves', ['contratadas,2025-07,12', 'contratadas,2025-09,18']],
  ['of which nothing was programmed in between', DOCE, { metas: ['2025-07,al-menos,30'] }],
  ['of which something was programmed after', DOCE, { metas: ['2025-10,al-menos,30'] }],
  ['of which zero was programmed', DOCE, { metas: ['2025-08,al-menos,0'] }],
  ['that was to stay below', DOCE, { metas: ['2025-08,a-lo-mas,30'] }],
  ['that reaches what was programmed', [...DOCE, 'contratadas,2025-08,12', 'ganadoras,2025-08,20']],
  ['of what was done in each month', DOCE, { agregacion: 'suma' }],
  [
    'that a share is of: nothing asked it to grow',
    ['ganadoras,2025-07,20', 'ganadoras,2025-09,20'],
    { ganadoras: 'ultimo' },
  ],
  ['of one date', ['contratadas,2025-09,12']],
])('nothing of a count %s', async (_, ...data) => {
  expect(await found(...data)).toEqual([]);
});
