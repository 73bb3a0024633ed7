import { describe, expect, test } from 'vitest';
import { openCon, replace } from '../../../tests/sitio-minimo.ts';
import { AGENDA_2030 } from '../../model/agenda-2030.ts';
import { openTables } from '../../opendata/gather-tables.ts';
import { rowsOf } from '../../../tests/rows-of.ts';

const TALLERES = 'content/compromisos/plan-1/talleres.mdx';
const naming = (...ids: string[]) => ({
  [TALLERES]: replace('  - "16.6"\n', ids.map((id) => `  - "${id}"\n`).join('')),
});
const DOCUMENT = 'naciones-unidas-a-res-71-313';

describe('the catalogue', () => {
  const ids = Object.keys(AGENDA_2030);
  const targets = ids.filter((id) => id.includes('.'));

  test('has 17 goals and 169 targets, each of one of them', () => {
    expect(ids.filter((id) => !id.includes('.')).map(Number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
    expect(targets).toHaveLength(169);
    expect(targets.filter((id) => !/^(?:[1-9]|1[0-7])\.(?:[1-9]|1\d|[a-d])$/.test(id))).toEqual([]);
  });

  // How many targets each goal has, as A/RES/70/1 lists them.
  test('has of each goal as many targets as the resolution', () => {
    const counts = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19];
    expect(counts.map((_, i) => targets.filter((id) => id.startsWith(`${i + 1}.`)).length)).toEqual(counts);
  });

  test('has names of one line, without a mark of a note', () => {
    expect(
      Object.values(AGENDA_2030).filter(
        (name) => !/^\p{Lu}[\p{L}\p{N} ,.;:()/%“”-]+(?:[\p{L}%)”]| 20\d\d)$/u.test(name),
      ),
    ).toEqual([]);
  });
});

describe('a goal that a site names', () => {
  test('and has in its own file stays as it says, and nothing is added', async () => {
    const { sitio, problems } = await openCon({});
    expect(problems).toEqual([]);
    expect(sitio?.ods.map(({ id, nombre }) => [id, nombre])).toEqual([['16.6', 'Instituciones eficaces']]);
    expect(sitio?.documentos.map(({ id }) => id)).not.toContain(DOCUMENT);
  });

  test.each([
    ['beside its own', {}, ['16.6', '11.b', '5']],
    ['without a row of its own', { 'data/ods.csv': 'id,nombre,objetivo\n' }, ['11.b', '5']],
    ['without a file of its own', { 'data/ods.csv': undefined }, ['11.b', '5']],
  ])('%s has its official name, and says where that stands', async (_, changes, ids) => {
    const { sitio, problems } = await openCon({ ...naming(...ids), ...changes });
    expect(problems).toEqual([]);
    expect(sitio?.ods.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(sitio?.ods.find(({ id }) => id === '11.b')).toEqual({
      id: '11.b',
      nombre: AGENDA_2030['11.b'],
      objetivo: 11,
      fuente: { documento: DOCUMENT, lugar: 'meta 11.b' },
    });
    expect(sitio?.ods.find(({ id }) => id === '5')?.fuente?.lugar).toBe('Objetivo 5');
    expect(sitio?.documentos.find(({ id }) => id === DOCUMENT)?.url).toBe('https://undocs.org/es/A/RES/71/313');
    expect(
      sitio?.citedPlaces
        .get(DOCUMENT)
        ?.map(({ lugar }) => lugar)
        .sort(),
    ).toEqual(['Objetivo 5', 'meta 11.b']);
  });

  test('is in the open data as any row, with its document', async () => {
    const { sitio } = await openCon({ ...naming('16.6', '5.5') });
    const table = sitio && openTables(sitio).find(({ path }) => path === 'ods');
    const rows = rowsOf(table);
    expect(rows.map((row) => row['id'])).toEqual(['16.6', '5.5']);
    expect(rows[1]).toMatchObject({ objetivo: '5', fuente: `${DOCUMENT}#meta 5.5` });
  });

  test.each([
    ['16.99', {}, '¿Quiso escribir «16.9»?'],
    ['99', { 'data/ods.csv': undefined }, '¿Quiso escribir «'],
  ])('«%s», which the Agenda has not, is a problem', async (id, changes, hint) => {
    const { problems } = await openCon({ ...naming('16.6', id), ...changes });
    expect(problems).toMatchObject([{ code: 'foreign-key', hint: expect.stringContaining(hint) as string }]);
  });

  test('keeps the document of the same id that the site has itself', async () => {
    const { sitio, problems } = await openCon({
      ...naming('16.6', '5'),
      'data/documentos.csv': (text: string) => `${text}${DOCUMENT},El marco,ONU,,\n`,
    });
    expect(problems).toEqual([]);
    expect(sitio?.documentos.filter(({ id }) => id === DOCUMENT).map(({ titulo }) => titulo)).toEqual(['El marco']);
  });
});
