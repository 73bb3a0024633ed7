import { expect, test } from 'vitest';
import { metaHref } from '../src/compute/metas/goal-addresses.ts';
import { actividadHref } from '../src/model/addresses/pages.ts';
import { type Cambios, openCon, replace, SITIO_MINIMO } from './sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';
const ACTIVIDADES = `${PLAN}/actividades.csv`;
const COMPROMISO = 'content/compromisos/plan-1/talleres.mdx';

/** The only activity has another number, and a second one comes after it. */
const CON_LETRA: Cambios = {
  [ACTIVIDADES]: (text) => {
    const row = text.split('\n')[1] ?? '';
    const with1 = row.replace('talleres-1,talleres,1,', 'talleres-1.1,talleres,1.1,');
    return `${text.split('\n')[0]}\n${with1}\n${row.replace('talleres-1,talleres,1,', 'talleres-1-bis,talleres,1 bis,')}\n`;
  },
  [`${PLAN}/indicadores.csv`]: replace('talleres-1,,talleres-1,', 'talleres-1.1,,talleres-1.1,'),
  [`${PLAN}/metas.csv`]: replace('talleres-1-2025,talleres-1,', 'talleres-1.1-2025,talleres-1.1,'),
};

test('numbers as written have their place in addresses, in the order of the file', async () => {
  const { sitio, problems } = await openCon({
    ...CON_LETRA,
    'content/paginas/acerca.mdx': replace(
      'Primer párrafo.',
      'Primer [párrafo](/planes/plan-1/talleres/1.1.html) y [otro](/planes/plan-1/talleres/1-bis.html).',
    ),
  });
  expect(problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
  const [plan] = sitio?.planes ?? [];
  expect(
    plan?.actividades.map(({ compromiso, numero }) => [numero, actividadHref('plan-1', compromiso, numero)]),
  ).toEqual([
    ['1.1', '/planes/plan-1/talleres/1.1.html'],
    ['1 bis', '/planes/plan-1/talleres/1-bis.html'],
  ]);
  const meta = plan?.metasCalculadas.find(({ metaPlan }) => metaPlan.id === 'talleres-1.1-2025');
  expect(plan && meta && metaHref(plan, meta)).toBe('/planes/plan-1/talleres/1.1.html#talleres-1-1-2025');
});

// prettier-ignore
test.each([
  ['1.1', 'La clave «talleres-1» no es la que corresponde.', 'Escriba «talleres-1.1».'],
  ['I', 'La clave «talleres-1» no es la que corresponde.', 'Escriba «talleres-i».'],
  ['uno', '«uno» no es un número.', 'Escríbalo como en el documento'],
  ['1-ene', '«1-ene» es una fecha', 'formato de texto'],
  ['01/01/2025', '«01/01/2025» es una fecha', 'formato de texto'],
])('an activity of number %s', async (numero, message, hint) => {
  const { problems } = await openCon({ [ACTIVIDADES]: replace('talleres,1,', `talleres,${numero},`) });
  expect(problems).toContainEqual(expect.objectContaining({ file: ACTIVIDADES, line: 2, message: expect.stringContaining(message) as string, hint: expect.stringContaining(hint) as string }));
});

test('two numbers that would have one address are told', async () => {
  const { problems } = await openCon({
    ...CON_LETRA,
    [ACTIVIDADES]: (text) => {
      const changed = (CON_LETRA[ACTIVIDADES] as (before: string) => string)(text);
      return `${changed}${(changed.split('\n')[2] ?? '').replace(',1 bis,', ',1-BIS,')}\n`;
    },
  });
  expect(problems).toContainEqual(expect.objectContaining({ code: 'primary-key', file: ACTIVIDADES, line: 4 }));
});

// prettier-ignore
test.each([
  ['MXSPG0003', 'MXSPG0010', ['talleres', 'otro']],
  ['II', 'I', ['otro', 'talleres']],
  ['10', '2', ['otro', 'talleres']],
  ['1 bis', '1', ['otro', 'talleres']],
])('commitments %s and %s stand in the order of the plan', async (first, second, ids) => {
  const { sitio } = await openCon({
    [COMPROMISO]: replace('numero: 1', `numero: ${first}`),
    'content/compromisos/plan-1/otro.mdx': replace('numero: 1', `numero: ${second}`)(SITIO_MINIMO[COMPROMISO] ?? ''),
  });
  expect(sitio?.planes[0]?.compromisos.map(({ id }) => id)).toEqual(ids);
});
