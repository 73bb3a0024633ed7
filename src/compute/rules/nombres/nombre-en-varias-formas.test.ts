import { describe, expect, test } from 'vitest';
import { type Cambios, foundBy, openCon, replace } from '../../../../tests/sitio-minimo.ts';

const written = (...rows: string[]) => ({ 'data/nombres.csv': ['id,escrito,fuente', ...rows, ''].join('\n') });
const found = (changes: Cambios) => foundBy('nombre-en-varias-formas', changes);

describe('a name written in several ways', () => {
  test('is told once, with each form once and all its places', async () => {
    const changes = written(
      'obras,Dirección General de Obras,plan#5',
      'obras,DIRECCIÓN GENERAL DE OBRAS,informe#2',
      'obras,Oficina de Obras,informe#3',
    );
    expect(await found(changes)).toEqual([
      [
        'obras#escrito',
        'Los documentos escriben de 3 maneras un mismo nombre: «Dirección de Obras», «Dirección General de Obras» y «Oficina de Obras».',
      ],
    ]);
    const { sitio } = await openCon(changes);
    const sides = sitio?.observaciones[0]?.sides.map(
      ({ says, fuente }) => `${says} ${fuente.documento}#${fuente.lugar}`,
    );
    expect(sides).toEqual([
      'Escribe «Dirección de Obras» plan#4.1',
      'Escribe «Dirección General de Obras» plan#5',
      'Escribe «DIRECCIÓN GENERAL DE OBRAS» informe#2',
      'Escribe «Oficina de Obras» informe#3',
    ]);
  });

  test.each([
    ['of a person, by an accent', 'ana,Ana Ruíz,plan#5', 'ana#escrito'],
    ['of a body, by a word', 'comite,Comité Local de Gobierno Abierto,plan#5', 'comite#escrito'],
    ['of a unit, by the half before «y»', 'obras,Dirección de Obras y Parques,plan#5', 'obras#escrito'],
    [
      'of a unit, by a government that is no place',
      'obras,Dirección de Obras de Gobierno de Villa,plan#5',
      'obras#escrito',
    ],
    ['of a plan', 'plan-1,Plan local de Villa,plan#5', 'plan-1#escrito'],
    ['of a plan, by an ordinal', 'plan-1,1er. Plan de acción de Villa,plan#5', 'plan-1#escrito'],
    ['of a person, by an article', 'ana,Ana de la Ruiz,plan#5', 'ana#escrito'],
  ])('%s', async (_, row, reference) => {
    expect((await found(written(row))).map(([one]) => one)).toEqual([reference]);
  });

  test('of a norm, by another preposition not', async () => {
    const norma = {
      'data/marco-juridico.csv': 'id,plan,norma,articulos\nley,plan-1,Ley para los Barrios de Villa,3\n',
    };
    expect(await found({ ...norma, ...written('ley,Ley de los Barrios de Villa,plan#5') })).toEqual([]);
  });

  test('of a norm', async () => {
    const norma = { 'data/marco-juridico.csv': 'id,plan,norma,articulos\nley,plan-1,Ley de Villa,3\n' };
    expect(await found({ ...norma, ...written('ley,Ley del Municipio de Villa,plan#5') })).toHaveLength(1);
  });

  test('is told where its own form is cited, before where it is only named', async () => {
    const { sitio } = await openCon(written('obras,Oficina de Obras,plan#5', 'obras,Dirección de Obras,plan#9'));
    expect(sitio?.observaciones[0]?.sides.map(({ fuente }) => fuente.lugar)).toEqual(['9', '5']);
  });

  test('of more than a message holds are counted', async () => {
    const largo = 'Dirección de Obras y de todo lo que hay que construir, mantener y reparar en el municipio';
    expect(await found(written(...[1, 2, 3].map((n) => `obras,"${largo} ${n}",plan#5`)))).toEqual([
      ['obras#escrito', 'Los documentos escriben de 4 maneras el nombre de Dirección de Obras.'],
    ]);
  });
});

test.each<[string, string, string?]>([
  ['in capitals, with other punctuation and spacing', 'obras,"DIRECCIÓN  DE «OBRAS».",plan#5'],
  ['by its declared acronym', 'obras,DO,plan#5'],
  ['with its declared acronym', 'obras,DO Villa,plan#5'],
  ['by its initials', 'comite,CGA,plan#5'],
  ['by the first of its initials', 'comite,CG,plan#5'],
  ['with the place of which it is', 'obras,Dirección de Obras del Municipio de Villa,plan#5'],
  ['with its place cut short', 'obras,"Dirección de Obras, Vla.",plan#5'],
  ['with another preposition', 'comite,Comité para Gobierno Abierto,plan#5'],
  ['without the place that its title has', 'plan-1,Plan de acción,plan#5'],
  ['by its beginning', 'comite,Comité de Gobierno,plan#5', 'Comité de Gobierno de Todos'],
  ['by the short name of a plan', 'plan-1,Plan 1,plan#5'],
  ['with other years, which are its term', 'plan-1,Plan de acción de Villa 2024-2027,plan#5'],
  ['in another way at the only place that names it', 'obras,Oficina de Obras,plan#4.1'],
])('nothing of a name written %s', async (_, row, nombre) => {
  const responsable = row.startsWith('obras') ? { 'content/compromisos/plan-1/talleres.mdx': unanswered } : {};
  const organos = nombre === undefined ? {} : { 'data/organos.csv': replace('Comité de Gobierno Abierto', nombre) };
  expect(await found({ ...written(row), ...responsable, ...organos })).toEqual([]);
});

test('nothing of a name that only the editors give to a record', async () => {
  expect(await found({ 'data/nombres.csv': 'id,escrito,segun,fuente\nobras,Oficina de Obras,sitio,plan#5\n' })).toEqual(
    [],
  );
});

const unanswered = (text: string) => text.replace('responsable: obras\n', '');
