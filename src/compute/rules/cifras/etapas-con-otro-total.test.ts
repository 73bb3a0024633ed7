import { expect, test } from 'vitest';
import { foundBy, openCon } from '../../../../tests/sitio-minimo.ts';

const sitio = (mediciones: string[], stages = ['en_proyecto', 'contratadas', 'entregadas']) => ({
  'data/planes/plan-1/indicadores.csv': `id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente
talleres-1,,talleres-1,Obras,formula,${stages.join(' + ')} + ganadoras,Obras,ultimo,plan#4.1
guia,talleres,,Guía publicada,cumple,,Guía,ninguna,plan#4.2
`,
  'data/planes/plan-1/variables.csv': `id,nombre,unidad,papel,partes,etapa_de\nganadoras,Obras ganadoras,Obra,total,,\n${stages.map((id) => `${id},Obras ${id.replace('_', ' ')},Obra,realizado,,obras ganadoras\n`).join('')}`,
  'data/planes/plan-1/mediciones.csv': `variable,periodo,valor,publicado,fuente,nota\n${mediciones.map((one) => `${one},,informe#1,\n`).join('')}`,
});
const found = (...mediciones: string[]) => foundBy('etapas-con-otro-total', sitio(mediciones));
const JULIO = ['en_proyecto,2025-07,10', 'contratadas,2025-07,5'];

test('stages that add up to another number two months later, with the last one and without it', async () => {
  expect(await found(...JULIO, 'en_proyecto,2025-09,6', 'contratadas,2025-09,8', 'entregadas,2025-09,3')).toEqual([
    [
      'plan-1/en_proyecto/2025-09#valor',
      'Obras ganadoras, por etapa: en julio de 2025 suman 15 (10 + 5); en septiembre de 2025, 17 (6 + 8 + 3), o 14 sin contar Obras entregadas. Que cada una esté en una sola etapa lo entiende este sitio.',
    ],
  ]);
});

test('stages without one that is new', async () => {
  expect(await found(...JULIO, 'en_proyecto,2025-09,8', 'contratadas,2025-09,9')).toMatchObject([
    [expect.anything(), expect.stringContaining('en septiembre de 2025, 17 (8 + 9). Que')],
  ]);
  const { sitio: open } = await openCon(sitio([...JULIO, 'en_proyecto,2025-09,8', 'contratadas,2025-09,9']));
  expect(open?.observaciones.find(({ kind }) => kind.code === 'etapas-con-otro-total')?.sides).toHaveLength(2);
});

test.each([
  ['that add up to the same', [...JULIO, 'en_proyecto,2025-09,8', 'contratadas,2025-09,7']],
  [
    'of which what is over came from the others',
    [...JULIO, 'en_proyecto,2025-09,8', 'contratadas,2025-09,4', 'entregadas,2025-09,3'],
  ],
  [
    'of which what is over is still counted where it was',
    [...JULIO, 'en_proyecto,2025-09,8', 'contratadas,2025-09,7', 'entregadas,2025-09,3'],
  ],
  ['of which a month leaves one out', [...JULIO, 'en_proyecto,2025-09,8', 'entregadas,2025-09,3']],
  ['of which a month tells but one', [...JULIO, 'contratadas,2025-08,9']],
  ['of one month', JULIO],
])('nothing of stages %s', async (_, mediciones) => {
  expect(await found(...mediciones)).toEqual([]);
});
