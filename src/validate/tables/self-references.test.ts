import { describe, expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';
import { findRings, type Step } from './rings.ts';

const VARIABLES = 'data/planes/plan-1/variables.csv';
const INTEGRANTES = 'data/integrantes.csv';
const PLAN = 'content/planes/plan-1.mdx';
const OTHER = 'content/planes/plan-0.mdx';
const COMPROMISO = 'content/compromisos/plan-1/talleres.mdx';

const variables = (...rows: string[]): Cambios => ({ [VARIABLES]: (before) => `${before}${rows.join('\n')}\n` });
const integrantes = (...rows: string[]): Cambios => ({
  [INTEGRANTES]: `organo,persona,cargo,suple_a,desde,hasta,fuente\n${rows.map((row) => `${row},plan#1`).join('\n')}\n`,
  'data/organos.csv': (before) => `${before}consejo,villa,Consejo,,\n`,
});
/** Two plans, each with the other or itself as the one before it. */
const planes = (anteriorDelUno: string, anteriorDelCero: string): Cambios => ({
  [PLAN]: replace('inicio: 2025', `anterior: ${anteriorDelUno}\ninicio: 2025`),
  [OTHER]: `---\ntitulo: Otro\nnombre_corto: Otro\ntipo: plan-de-accion\nentidad: villa\ninicio: 2022\nfin: 2024${anteriorDelCero}\nfuente: plan#1\n---\n`,
  ...Object.fromEntries(
    ['indicadores', 'metas'].map((name) => [
      `data/planes/plan-0/${name}.csv`,
      name === 'metas'
        ? 'id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente\n'
        : 'id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente\n',
    ]),
  ),
});

const ringsTold = async (changes: Cambios) => {
  const { problems } = await openCon(changes);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, line, column, message }) => `${file}:${line}:${column} ${code} ${message}`);
};

const C = 'circular-reference';
// prettier-ignore
test.each<[string, Cambios, string[]]>([
  ['a variable that is part of itself', variables('a,A,U,total,dados|a'), [`${VARIABLES}:4:13 ${C} «a» está entre sus propias partes.`]],
  ['the same, twice', variables('a,A,U,total,a|a'), [`${VARIABLES}:4:13 ${C} «a» está entre sus propias partes.`]],
  ['two variables, each part of the other', variables('a,A,U,total,b', 'b,B,U,total,dados|a'), [`${VARIABLES}:5:13 ${C} Cada una de estas variables tiene entre sus partes a la siguiente, y así se vuelve al principio: «a» → «b» → «a».`]],
  ['a ring that others lead to', variables('a,A,U,total,b', 'b,B,U,total,c', 'c,C,U,total,b|dados'), [`${VARIABLES}:6:13 ${C} Cada una de estas variables tiene entre sus partes a la siguiente, y así se vuelve al principio: «b» → «c» → «b».`]],
  ['a plan before itself', planes('plan-1', ''), [`${PLAN}:7:11 ${C} «plan-1» no puede ser su propio plan anterior.`]],
  ['plans before each other', planes('plan-0', '\nanterior: plan-1'), [`${PLAN}:7:11 ${C} Cada uno de estos planes dice que el siguiente es su anterior, y así se vuelve al principio: «plan-0» → «plan-1» → «plan-0».`]],
  ['a member who substitutes himself', integrantes('comite,ana,Vocal,ana,,'), [`${INTEGRANTES}:2:18 ${C} «ana» no puede suplirse.`]],
  ['members who substitute each other', integrantes('comite,ana,Vocal,luis,,', 'comite,luis,Vocal,ana,2024,'), [`${INTEGRANTES}:3:19 ${C} Cada una de estas personas suple a la siguiente en el mismo órgano, y así se vuelve al principio: «ana» → «luis» → «ana».`]],
  ['a commitment related to itself', { [COMPROMISO]: replace('fuente: plan#4', 'relacionados:\n  - plan-1/talleres\nfuente: plan#4') }, [`${COMPROMISO}:8:5 ${C} El compromiso «talleres» no puede estar relacionado consigo mismo.`]],
  ['parts of parts', variables('a,A,U,total,b|dados', 'b,B,U,total,c|dados', 'c,C,U,total,dados'), []],
  ['a plan before another', planes('plan-0', ''), []],
  ['members who substitute each other, one after the other', integrantes('comite,ana,Vocal,luis,2022,2023', 'comite,luis,Vocal,ana,2024,'), []],
  ['members who substitute each other in two bodies', integrantes('comite,ana,Vocal,luis,,', 'consejo,luis,Vocal,ana,,'), []],
])('%s', async (_, changes, told) => {
  expect(await ringsTold(changes)).toEqual(told);
});

describe('rings', () => {
  const steps = (...ways: string[]): Step<string>[] =>
    ways.flatMap((way) => [...way].slice(1).map((to, i) => ({ from: way.charAt(i), to, record: way })));

  // prettier-ignore
  test.each([
    ['abca', ['abc']], ['abcb', ['bc']], ['abcdefgha', ['abcde']], ['aa', ['a']], ['abcd', []],
  ])('of %s', (way, rings) => {
    expect([...findRings(steps(way))].map(({ names }) => names.join(''))).toEqual(rings);
  });

  test('two ways to one record are none', () => {
    expect([...findRings(steps('abd', 'acd', 'ad'))]).toEqual([]);
  });

  test('of any length cost a look at each step', () => {
    const many = 20_000;
    let looks = 0;
    const way = Array.from({ length: many }, (_, i) => ({
      get from() {
        looks += 1;
        return `r${i}`;
      },
      to: `r${(i + 1) % many}`,
      record: i,
    }));
    // From its middle, each also leads back to the first: as many rings as steps.
    const back = way.map(({ record }) => ({ from: `r${record}`, to: 'r0', record }));
    const rings = [...findRings([...way, ...back])];
    expect(rings).toHaveLength(many + 1);
    expect(rings.every(({ names }) => names.length <= 5)).toBe(true);
    expect(looks).toBe(many);
  });
});
