import { expect, test } from 'vitest';
import { foundBy } from '../../../../tests/sitio-minimo.ts';

/** A second body, of the state, and what documents write of both. */
const found = (...rows: string[]) =>
  foundBy('nombre-compartido', {
    'data/entidades.csv': 'id,nombre,ambito\nvilla,Municipio de Villa,municipal\nsierra,Estado de Sierra,estatal\n',
    'data/organos.csv':
      'id,entidad,nombre,inicio,fin\ncomite,villa,Comité de Gobierno Abierto,2024,2027-09\nestatal,sierra,Secretariado Técnico de Sierra,,\n',
    'data/nombres.csv': `id,escrito,fuente\n${rows.map((row) => `${row}\n`).join('')}`,
  });

test('a name by which documents call two bodies', async () => {
  expect(
    await found('comite,Secretariado Técnico Local,plan#3', 'estatal,SECRETARIADO TÉCNICO LOCAL,informe#1'),
  ).toEqual([
    [
      'comite+estatal#escrito',
      'Los documentos llaman «Secretariado Técnico Local» a dos cosas: Comité de Gobierno Abierto y Secretariado Técnico de Sierra.',
    ],
  ]);
});

test.each([
  [
    'that one of them makes longer by its place',
    ['comite,1er. Plan Local,plan#3', 'estatal,Primer Plan Local en Sierra,informe#1'],
  ],
  ['joined by another preposition', ['comite,Comité para el Gobierno,plan#3', 'estatal,Comité de Gobierno,informe#1']],
])('a name %s', async (_, rows) => {
  expect(await found(...rows)).toHaveLength(1);
});

test.each([
  [
    'of which each says of which place it is',
    ['comite,Comité Local de Villa,plan#3', 'estatal,Comité Local del Estado de Sierra,informe#1'],
  ],
  ['of which the years differ', ['comite,Plan Local 2022-2024,plan#3', 'estatal,Plan Local 2025-2027,informe#1']],
  ['that no document writes of the other', ['comite,Secretariado Técnico,plan#3']],
  ['of one thing, in two places', ['comite,Secretariado Técnico,plan#3', 'comite,Secretariado Técnico,informe#1']],
  ['of two people', ['ana,A. Ruiz,plan#3', 'luis,A. Ruiz,informe#1']],
])('nothing of a name %s', async (_, rows) => {
  expect(await found(...rows)).toEqual([]);
});
