import { expect, test } from 'vitest';
import { asWritten, writtenTitles } from '../src/compute/site/titles/as-written.ts';
import { openCon } from './sitio-minimo.ts';

const ACTIVIDADES = 'data/planes/plan-1/actividades.csv';

/** The minimal site with the name of its first activity in capitals. */
async function openShouting(name: string) {
  const { sitio } = await openCon({
    [ACTIVIDADES]: (texto) => texto.replace(/^(talleres-1,[^,]*,[^,]*,)[^,]*/m, `$1${name}`),
  });
  const actividad = sitio?.planes[0]?.actividades.find(({ id }) => id === 'talleres-1');
  if (!sitio || !actividad) throw new Error('The site has errors');
  return { sitio, actividad };
}

test('a title in capitals is shown as a sentence, of which the record keeps what was written and where', async () => {
  const { sitio, actividad } = await openShouting('IMPARTIR TALLERES');
  expect(actividad.nombre).toBe('Impartir talleres');
  expect(writtenTitles(actividad)).toEqual(['IMPARTIR TALLERES']);
  expect(asWritten(actividad).nombre).toBe('IMPARTIR TALLERES');
  expect(sitio.origins.get(actividad)?.locate(['nombre'])).toMatchObject({ file: ACTIVIDADES, line: 2 });
  expect(sitio.planes[0]?.metasCalculadas.find((meta) => meta.actividad?.id === 'talleres-1')?.actividad).toBe(
    actividad,
  );
});

test('another title is as it was written', async () => {
  const { actividad } = await openShouting('Impartir TALLERES');
  expect(actividad.nombre).toBe('Impartir TALLERES');
  expect(writtenTitles(actividad)).toEqual([]);
  expect(asWritten(actividad)).toEqual(actividad);
});
