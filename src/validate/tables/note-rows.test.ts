import { describe, expect, test } from 'vitest';
import { PLAN, placeAndCode } from '../../../tests/bad-input.ts';
import { openCon } from '../../../tests/sitio-minimo.ts';

const PERSONAS = 'data/personas.csv';
const MEDICIONES = `${PLAN}/mediciones.csv`;
const METAS = `${PLAN}/metas.csv`;

const below = (file: string, rows: string) => openCon({ [file]: (text) => `${text}${rows}\n` });

// prettier-ignore
describe('what stands below a table and is no row of it is one error', () => {
  test.each([
    [MEDICIONES, '* Cifras preliminares,,,,,', 'es una nota al pie'], [MEDICIONES, '* Cifras preliminares', 'es una nota al pie'],
    [MEDICIONES, '"* Cifras preliminares, sujetas a revisión",,,,,', 'es una nota al pie'], [MEDICIONES, '* Cifras preliminares, sujetas a revisión,,,,', 'es una nota al pie'],
    [MEDICIONES, 'Fuente: Dirección de Obras,,,,,', 'de su renglón, y de dónde es, en «fuente»'], [MEDICIONES, 'FUENTE: Dirección de Obras, 2025,,,,', 'es una nota al pie'],
    [MEDICIONES, 'Nota: faltan datos de marzo,,,,,', 'es una nota al pie'], [MEDICIONES, 'Notas:,,,,,', 'es una nota al pie'],
    [MEDICIONES, '1/ Incluye talleres en línea,,,,,', 'es una nota al pie'], [MEDICIONES, 'p/ Preliminar,,,,,', 'es una nota al pie'], [MEDICIONES, 'N/D: no disponible,,,,,', 'es una nota al pie'],
    [MEDICIONES, 'Elaboración propia,,,,,', 'es una nota al pie'], [MEDICIONES, 'Los valores pueden cambiar,,,,,', 'es una nota al pie'], [MEDICIONES, ',,,,Los valores pueden cambiar,', 'es una nota al pie'],
    [MEDICIONES, 'Última actualización: marzo de 2026,,,,,', 'es una nota al pie'], [MEDICIONES, ',,,,,\n* Cifras preliminares,,,,,', 'es una nota al pie'],
    [MEDICIONES, 'Total,,19,,,', 'es un total'], [MEDICIONES, 'TOTAL GENERAL,,19,,,', 'es un total'], [MEDICIONES, 'Suma,2025,19,,,', 'es un total'], [MEDICIONES, ',Total,19,,,', 'es un total'],
    [METAS, '* El plazo puede cambiar,,,,,,,,', 'va en la columna «fuente» de cada renglón'], [PERSONAS, '* En orden alfabético,', 'Borre el renglón.'],
    [PERSONAS, 'Nota: en orden alfabético,\nFuente: directorio,', 'Hay otro renglón así.'],
  ])('%s: %s', async (file, rows, says) => {
    const { problems } = await below(file, rows);
    expect(problems.map(({ file, code, severity }) => `${file} ${code} ${severity}`)).toEqual([`${file} note-row error`]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(says);
  });
});

test('a total and the notes below it are two things, and all the rest is still told', async () => {
  const { problems } = await openCon({
    [MEDICIONES]: (text) =>
      `${text.replace('S1,5,', 'S1,N/D,')}Total,,19,,,\n* Cifras preliminares,,,,,\nFuente: informe,,,,,\n`,
  });
  expect(problems.map(placeAndCode)).toEqual([
    `${MEDICIONES}:2:15 type-error`,
    `${MEDICIONES}:5:1 note-row`,
    `${MEDICIONES}:6:1 note-row`,
  ]);
});

// prettier-ignore
test.each([
  [PERSONAS, 'eva,', 'constraint-error'], [PERSONAS, 'nota-1,', 'constraint-error'], [PERSONAS, 'fuente,', 'constraint-error'], [PERSONAS, 'Eva Sol,', 'type-error'],
  [MEDICIONES, 'dados,,4,,informe#1,', 'constraint-error'],
])('a row of %s that lacks something is no note: %s', async (file, row, code) => {
  const { problems } = await below(file, row);
  expect(problems.map((one) => one.code)).toContain(code);
  expect(problems.map((one) => one.code)).not.toContain('note-row');
});

test('nor is a whole row that is called «total»', async () => {
  const { problems } = await openCon({
    [`${PLAN}/variables.csv`]: (text) => `${text}total,Total de talleres,Taller,total,dados|previstos\n`,
  });
  expect(problems.map(({ code }) => code)).not.toContain('note-row');
});
