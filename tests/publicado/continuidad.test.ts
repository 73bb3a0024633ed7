import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST } from '../navegador/dist.ts';

const read = (page: string) => readFileSync(join(DIST, page), 'utf8');
/** What a reader sees of a page, in one line. */
const textOf = (page: string) =>
  (/<main[\s\S]*<\/main>/.exec(read(page))?.[0] ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const BARRIO = 'planes/pamga-leon-2022-2024/mi-barrio-habla_planes.html';
const DATOS = 'planes/pal-guanajuato-2019-2021/modelo-datos-abiertos_planes.html';

// prettier-ignore
test.each([
  ['planes/pamga-leon-2025-2027/mi-barrio-habla.html', 'Este compromiso viene de Mi Barrio Habla (PAMGA León 2022-2024) . PAMGA León 2025-2027, Mensaje institucional', BARRIO],
  ['planes/pamga-leon-2022-2024/mi-barrio-habla.html', 'Este compromiso sigue en Mi barrio habla (PAMGA León 2025-2027) . PAMGA León 2025-2027, Mensaje institucional', BARRIO],
  ['planes/pamga-leon-2025-2027/datos-abiertos.html', 'Este compromiso viene de Modelo de datos abiertos del Gobierno Municipal de León (PAL Guanajuato 2019-2021) . Lo dice este sitio; ningún documento lo dice.', DATOS],
  ['planes/pal-guanajuato-2019-2021/modelo-datos-abiertos.html', 'Este compromiso sigue en Datos Abiertos (PAMGA León 2025-2027) . Lo dice este sitio; ningún documento lo dice.', DATOS],
])('%s says where it comes from or goes on, who says so, and leads to both together', (page, sentence, together) => {
  expect(textOf(page)).toContain(sentence);
  expect(read(page)).toContain(`href="../../${together}"`);
});

test('a page across plans counts the goals of each, and adds none up', () => {
  const text = textOf(BARRIO);
  expect(text).toContain('Estado PAMGA León 2022-2024 PAMGA León 2025-2027 Todas las metas 5 15 ');
  expect(text).toContain('Realizar 3 intervenciones en julio de 2024');
  expect(text).toContain('Lograr más de 80 % de satisfacción positiva.');
  expect(text).not.toContain('entidades distintas');
});

test('it says whose each plan is where they are of different bodies', () => {
  expect(textOf(DATOS)).toContain(
    'Los planes son de entidades distintas: PAL Guanajuato 2019-2021 (Estado de Guanajuato) y PAMGA León 2025-2027 (Municipio de León, Guanajuato).',
  );
});

test('the open data of a commitment say what it goes on with, and who says so', () => {
  const { compromisos } = JSON.parse(read('datos/planes/pamga-leon-2025-2027.json')) as {
    compromisos: { id: string; continua?: string; continua_segun?: string }[];
  };
  expect(
    compromisos.flatMap(({ id, continua, continua_segun }) => (continua ? [[id, continua, continua_segun]] : [])),
  ).toEqual([
    ['datos-abiertos', 'pal-guanajuato-2019-2021/modelo-datos-abiertos', 'sitio'],
    ['presupuesto-participativo', 'pamga-leon-2022-2024/presupuesto-participativo', undefined],
    ['mi-barrio-habla', 'pamga-leon-2022-2024/mi-barrio-habla', undefined],
  ]);
});
