import { expect, test } from 'vitest';
import { openCon, replace, SITIO_MINIMO } from '../../../tests/sitio-minimo.ts';

const PAGINA = 'content/paginas/acerca.mdx';

/** The problems of a text with the least site around it, as `line:column code hint`. */
async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await openCon({ [PAGINA]: replace('Primer párrafo.', text) });
  return problems.map(({ line, column, code, message, hint }) => `${line}:${column} ${code} ${message} ${hint}`);
}

// prettier-ignore
test.each([
  ['an id that is not there', 'Van <Cifra variable="dado" periodo="2025" />.', '6:22 foreign-key', '¿Quiso escribir «dados»?'],
  ['an id on the element’s second line', 'Van <Cifra\n  variable="dado"\n  periodo="2025" />.', '7:13 foreign-key', '«dados»'],
  ['after characters of two units', '👍 <Cifra variable="dado" periodo="2025" />.', '6:21 foreign-key', '«dados»'],
  ['in simple quotes, after another attribute that names it', `<Cifra periodo='2025' variable='dado' />`, '6:33 foreign-key', '«dados»'],
  ['a name within a value is no attribute', `<Cifra periodo="2025" variable="variable=dado" />`, '6:33 type-error', ''],
  ['a period that is none', 'Van <Cifra variable="dados" periodo="veinte" />.', '6:38 type-error', '«2025-T3»'],
  ['a period of which there is no figure', 'Van <Cifra variable="dados" periodo="2024" />.', '6:38 foreign-key', 'Las hay de: 2025-S1, 2025-S2.'],
  ['a figure of another report', '<Cifra informe="anual-2025" que="Otra cosa" />', '6:34 foreign-key', 'Este informe no da cifras.'],
  ['neither of two ways', '<Cifra variable="dados" />', '6:18 mdx-element', 'periodo="2025"'],
  ['nothing', '<Cifra />', '6:1 mdx-element', 'periodo="2025"'],
  ['both of two ways', '<Cifra variable="dados" periodo="2025-S1" informe="anual-2025" />', '6:18 mdx-element', 'o «informe» y «que»'],
  ['a required attribute that is missing', '<Fuente documento="plan" />', '6:1 constraint-error', 'lugar'],
  ['a required attribute that is blank', '<Fuente documento="plan" lugar="" />', '6:33 constraint-error', ''],
  ['an attribute without a value', '<Fuente documento="plan" lugar />', '6:26 constraint-error', ''],
  ['a document that is not there', '<Fuente documento="plann" lugar="1" />', '6:20 foreign-key', '¿Quiso escribir «plan»?'],
])('%s is told at its attribute', async (_, text, place, hint) => {
  const told = await problemsOf(text);
  expect(told.filter((one) => one.startsWith(place))).toEqual([expect.stringContaining(hint)]);
});

test('every mistake of a text is told at once', async () => {
  const text =
    '<Cifra variable="dado" periodo="2025" /> y <Cifra variable="dados" periodo="x" /> y <Fuente documento="plann" lugar="1" /> y <Otro />';
  expect((await problemsOf(text)).length).toBe(4);
});

/** A second plan with the same ids. */
const SECOND_PLAN = Object.fromEntries(
  Object.entries(SITIO_MINIMO).flatMap(([path, text]) =>
    path.includes('plan-1') ? [[path.replace('plan-1', 'plan-2'), text]] : [],
  ),
);

test.each([
  ['of several plans asks for which', PAGINA, 'Primer párrafo.', 'variable="dados"', '6:22 mdx-element plan="plan-1"'],
  ['of the plan that is named', PAGINA, 'Primer párrafo.', 'plan="plan-2" variable="dados"', undefined],
  [
    'of the plan of its commitment',
    'content/compromisos/plan-2/talleres.mdx',
    'Los talleres.',
    'variable="dados"',
    undefined,
  ],
  [
    'of a plan that is not there',
    PAGINA,
    'Primer párrafo.',
    'plan="plan-3" variable="dados"',
    '6:18 foreign-key ¿Quiso escribir «plan-',
  ],
  ['of no plan', PAGINA, 'Primer párrafo.', 'variable="dado"', '6:22 foreign-key ¿Quiso escribir «dados»?'],
])('an id %s', async (_, file, before, attributes, told) => {
  const text = `Van <Cifra ${attributes} periodo="2025-S1" />.`;
  const { problems } = await openCon({
    ...SECOND_PLAN,
    [file]: (whole) => replace(before, text)(whole || (SECOND_PLAN[file] ?? '')),
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = errors.map(({ line, column, code, hint }) => `${line}:${column} ${code} ${hint}`);
  expect(shown).toEqual(told === undefined ? [] : [expect.stringContaining(told.split(' ').slice(2).join(' '))]);
  if (told !== undefined) expect(shown[0]).toContain(told.split(' ').slice(0, 2).join(' '));
});

test.each([
  ['whose header can not be read', 'titulo: Informe: anual', 'frontmatter-error'],
  ['of a plan that is not there', 'plan: plan-9', 'foreign-key'],
])('of a report %s, nothing is said of the ids of its elements', async (_, line, code) => {
  const key = line.split(':')[0] ?? '';
  const { problems } = await openCon({
    ...SECOND_PLAN,
    'content/informes/anual-2025.mdx': (text) =>
      `${text.replace(new RegExp(`^${key}: .*$`, 'm'), line)}\nVan <Cifra variable="dados" periodo="2025-S1" />.\n`,
  });
  const errors = problems.filter(({ severity, file }) => severity === 'error' && file.startsWith('content/informes/'));
  expect(errors.map((problem) => problem.code)).toEqual([code]);
});

test.each(['planes/plan-1', 'compromisos/plan-1/talleres', 'actas/acta-1', 'informes/anual-2025', 'paginas/acerca'])(
  'an id and a period that are not there are told in every kind of text: %s',
  async (text) => {
    const file = `content/${text}.mdx`;
    const told = async (element: string) => {
      const { problems, sitio } = await openCon({ [file]: (whole) => `${whole}\nVan ${element}.\n` });
      return [sitio, problems.filter(({ severity }) => severity === 'error').map((one) => `${one.file} ${one.code}`)];
    };
    expect(await told('<Persona id="anna" />')).toEqual([undefined, [`${file} foreign-key`]]);
    expect(await told('<Cifra variable="dados" periodo="2024" />')).toEqual([undefined, [`${file} foreign-key`]]);
  },
);
