import { expect, test } from 'vitest';
import { foundBy, openCon, replace } from '../../../../tests/sitio-minimo.ts';

const changed = (fecha: string, fuente?: string) => ({
  'content/planes/plan-1.mdx': replace(
    'fin: 2027-12\n',
    `fin: 2027-12\nmodificaciones:\n  - fecha: "${fecha}"\n    que: Cambió una actividad\n${fuente === undefined ? '' : `    fuente: ${fuente}\n`}`,
  ),
});
const found = (...detail: Parameters<typeof changed>) => foundBy('meta-anterior-al-documento', changed(...detail));

test('a goal that was due when the text that sets it tells of a change', async () => {
  expect(await found('2025-10-31', 'plan#nota')).toEqual([
    [
      'plan-1#modificaciones.fecha',
      'Plan 1: el texto que tiene este sitio cuenta un hecho del 31 de octubre de 2025, y para entonces una de sus metas había vencido el 30 de junio de 2025. No se sabe si estaba en un texto anterior.',
    ],
  ]);
});

test('all of them are one finding, with each goal', async () => {
  const { sitio } = await openCon(changed('2026-02-01'));
  const [one] = sitio?.observaciones.filter(({ kind }) => kind.code === 'meta-anterior-al-documento') ?? [];
  expect(one?.message).toContain('2 de sus metas ya habían vencido');
  expect(one?.sides.map(({ says }) => says)).toEqual([
    'Cambio del 1 de febrero de 2026',
    '30 de junio de 2025: Publicar la guía',
    'Diciembre de 2025: Dar todos los talleres',
  ]);
});

test.each([
  ['due on that day', '2025-06-30', undefined],
  ['due after it', '2025-01-15', undefined],
  ['of a plan of which another document tells the change', '2026-02-01', 'acta-1#punto 1'],
])('nothing of a goal %s', async (_, fecha, fuente) => {
  expect(await found(fecha, fuente)).toEqual([]);
});
