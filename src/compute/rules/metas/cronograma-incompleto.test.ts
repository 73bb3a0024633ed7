import { expect, test } from 'vitest';
import { openCon, replace } from '../../../../tests/sitio-minimo.ts';

const withCronograma = (cronograma: string) => ({
  'data/planes/plan-1/actividades.csv': replace('Todo 2025', `"${cronograma}"`),
  'data/planes/plan-1/dichos.csv': 'sujeto,atributo,valor,fuente\ntalleres-1,periodicidad,cada semestre,plan#4.2\n',
});

async function found(cronograma: string) {
  const { sitio } = await openCon(withCronograma(cronograma));
  return sitio?.observaciones.filter(({ kind }) => kind.code === 'cronograma-incompleto') ?? [];
}

test('stretches that leave a month out, beside what else is said of how often', async () => {
  expect(await found('De enero a julio o septiembre a diciembre Del 2025, 2026 y 2027')).toMatchObject([
    {
      referencia: 'plan-1/talleres-1#cronograma',
      message:
        '1. Dar talleres: el calendario, «De enero a julio o septiembre a diciembre Del 2025, 2026 y 2027», da tramos de 7 y 4 meses, y agosto no está en ninguno.',
      sides: [
        { says: 'Calendario: «De enero a julio o septiembre a diciembre Del 2025, 2026 y 2027»' },
        { says: 'Tramos de 7 y 4 meses: agosto no está en ninguno' },
        { says: '«cada semestre»', fuente: { lugar: '4.2' } },
      ],
    },
  ]);
});

test('stretches of which two have a month', async () => {
  expect(await found('Enero a julio y julio a diciembre')).toMatchObject([
    { message: expect.stringMatching(/tramos de 7 y 6 meses, y julio está en dos\.$/) as string },
  ]);
});

test.each([
  'De enero a junio o julio a diciembre de 2025',
  'De enero a abril, mayo a agosto y septiembre a diciembre',
  'De junio a agosto de 2026 y 2027',
  'Enero a diciembre de 2025, 2026 y 2027',
  'Enero a marzo y octubre a diciembre de 2025',
  'De febrero a marzo y de octubre a diciembre',
  'Agosto 2025, 2026 y 2027',
])('nothing of «%s»', async (cronograma) => {
  expect(await found(cronograma)).toEqual([]);
});
