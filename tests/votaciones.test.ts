import { expect, test } from 'vitest';
import { countVotes } from '../src/compute/site/count-votes.ts';
import { contentsOf } from '../src/opendata/open-data-files.ts';
import { type Cambios, foundBy, openCon, replace } from './sitio-minimo.ts';

const ACTA = 'content/actas/acta-1.mdx';

/** Roll call of a point; one who leaves, and is told to be absent from then on. */
const NOMINAL: Cambios = {
  [ACTA]: (text) =>
    text
      .replace(
        'cargo: Secretario, calidad: administracion }',
        'cargo: Secretario, calidad: administracion, salida: "11:00" }',
      )
      .replace('firmantes:\n', 'ausentes:\n  - persona: luis\n    justificada: si\nfirmantes:\n')
      .replace(
        'resultado: Recibido\n',
        'resultado: Recibido\n    votos:\n      - persona: ana\n        sentido: a-favor\n      - persona: luis\n        sentido: abstencion\n',
      ),
};

test('votes by name are counted, and who leaves early may be told absent', async () => {
  const { sitio, problems } = await openCon(NOMINAL);
  expect(problems.map(({ code }) => code)).toEqual([]);
  const [acta] = sitio?.actas ?? [];
  expect(acta?.orden_del_dia.map(countVotes)).toEqual([
    [
      { sentido: 'a-favor', count: 1, personas: ['ana'] },
      { sentido: 'abstencion', count: 1, personas: ['luis'] },
    ],
  ]);
  expect(acta?.asistentes[1]).toMatchObject({ persona: 'luis', salida: '11:00' });
  expect(acta?.ausentes).toMatchObject([{ persona: 'luis', justificada: 'si' }]);
});

test('each vote is a row of the open data, with its acta and point', async () => {
  const { sitio } = await openCon(NOMINAL);
  if (!sitio) throw new Error('The site has errors');
  const csv = async (path: string) =>
    Buffer.from(await contentsOf(sitio, path))
      .toString('utf8')
      .replace('\ufeff', '')
      .trim()
      .split(/\r?\n/);
  expect(await csv('actas-votos.csv')).toEqual([
    'acta,punto,persona,sentido',
    'acta-1,1,ana,a-favor',
    'acta-1,1,luis,abstencion',
  ]);
  expect((await csv('actas-orden-del-dia.csv'))[0]).toContain('a_favor,en_contra,abstenciones,ausentes,sesion_citada');
  expect(await csv('actas-ausentes.csv')).toEqual(['acta,persona,cargo,justificada', 'acta-1,luis,,si']);
});

const point = (more: string) => replace('resultado: Recibido\n', `resultado: Recibido\n${more}`);
const top = (more: string) => replace('quorum: Hubo quórum\n', `quorum: Hubo quórum\n${more}`);
const both =
  (...changes: ((text: string) => string)[]) =>
  (text: string) =>
    changes.reduce((changed, change) => change(changed), text);
const vote = (persona: string, sentido = 'a-favor') => `      - persona: ${persona}\n        sentido: ${sentido}\n`;
const without = (text: string) =>
  text.replace('  - { persona: "luis", cargo: Secretario, calidad: administracion }\n', '');

// prettier-ignore
test.each<[string, (text: string) => string, string[]]>([
  ['votos-con-otra-cuenta', point('    a_favor: 2\n    votos:\n' + vote('ana') + vote('luis', 'en-contra')), ['Punto 1: el acta cuenta 2 a favor, y por nombre da 1.']],
  ['votos-con-otra-cuenta', point('    a_favor: 2\n    en_contra: 1\n'), ['Punto 1: toman parte 3, y el acta da por presentes a 2.']],
  ['votos-con-otra-cuenta', both(without, point('    votos:\n' + vote('luis'))), ['Punto 1: vota Luis Paz, a quien el acta no da por presente.']],
  ['votos-con-otra-cuenta', point('    a_favor: 1\n    votos:\n' + vote('ana') + vote('luis', 'abstencion')), []],
  ['votos-con-otra-cuenta', both(without, point('    votos:\n' + vote('luis', 'ausente'))), []],
  ['votos-con-otra-cuenta', point('    a_favor: 1\n    abstenciones: 1\n    ausentes: 5\n'), []],
  ['votos-con-otra-cuenta', both(top('presentes: 7\n'), point('    a_favor: 7\n')), []],
  ['quorum-con-otra-cuenta', top('presentes: 5\n'), ['El acta dice que estuvieron 5 integrantes, y da los nombres de 2.']],
  ['quorum-con-otra-cuenta', top('presentes: 1\n'), []],
  ['quorum-con-otra-cuenta', top('presentes: 0\n'), ['El acta dice que estuvieron 0 integrantes, y da los nombres de 2.']],
  ['quorum-con-otra-cuenta', top('presentes: 2\nquorum_requerido: 2\n'), []],
  ['quorum-con-otra-cuenta', top('quorum_requerido: 3\n'), ['El quórum que se pide es de 3, y el acta da por presentes a 2.']],
  ['quorum-con-otra-cuenta', both(top('quorum_requerido: 2\n'), point('    a_favor: 1\n')), ['En el punto 1 toman parte 1, y el quórum que se pide es de 2.']],
  ['quorum-con-otra-cuenta', both(top('quorum_requerido: 2\n'), point('    a_favor: 1\n    abstenciones: 1\n')), []],
  ['presente-y-ausente', top('ausentes:\n  - persona: luis\n'), ['El acta da a Luis Paz entre quienes asistieron y entre quienes faltaron.']],
  ['presente-y-ausente', both(without, top('ausentes:\n  - persona: luis\n')), []],
])('%s, case %#', async (code, change, messages) => {
  expect((await foundBy(code, { [ACTA]: (text) => change(text) })).map(([, message]) => message)).toEqual(messages);
});

test('where only the chair signs, the others are not missed on the sheet', async () => {
  const changes = {
    [ACTA]: replace(
      '  - persona: luis\n    cargo: Secretario\n  - { persona: "ana", cargo: Presidenta }',
      '  - { persona: "ana", cargo: Presidenta }',
    ),
  };
  expect(await foundBy('presente-sin-firma', changes)).toHaveLength(1);
  const organos =
    'id,entidad,nombre,inicio,fin,firma\ncomite,villa,Comité de Gobierno Abierto,2024,2027-09,presidencia\n';
  expect(await foundBy('presente-sin-firma', { ...changes, 'data/organos.csv': organos })).toEqual([]);
});

// prettier-ignore
test.each([
  ['votos:\n' + vote('ana') + vote('ana', 'en-contra'), 'constraint-error', 'ya tiene un voto en este punto'],
  ['votos:\n' + vote('eva'), 'foreign-key', '«eva» no existe en personas'],
  ['votos:\n' + vote('ana', 'favor'), 'constraint-error', '«favor» no es una de las opciones'],
  ['a_favor: siete\n', 'type-error', 'siete'],
])('a vote that can’t be: %s', async (votes, code, message) => {
  const { problems } = await openCon({ [ACTA]: point(`    ${votes}`) });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ code, file: ACTA }]);
  expect(errors[0]?.message).toContain(message);
});
