import { expect, test } from 'vitest';
import { problemsOf } from '../../../tests/textos.ts';

const TEXTO =
  'Se imparten diez ta-\nlleres «abiertos» al mes.\n\nLos da la Dirección de Obras, sin costo,\nen la plaza.\n';

const documentos = (path: string) => (texto: string) =>
  texto
    .replace('url\n', 'url,texto\n')
    .replace('plan.pdf\n', `plan.pdf,${path}\n`)
    .replaceAll(/,\n(?!plan)/g, ',,\n');

const conTexto = (path = '/textos/plan.txt', text: string | Buffer = TEXTO) => ({
  'data/documentos.csv': documentos(path),
  'public/textos/plan.txt': text,
});

const cita = (words: string) => `<Cita documento="plan" lugar="p. 4">${words}</Cita>`;

test.each([
  ['as it is written', 'al mes.'],
  ['over the end of a line, where a word is parted', 'Se imparten diez talleres'],
  ['with other quotes', 'talleres "abiertos" al mes'],
  ['in two lines', 'diez\ntalleres'],
  ['with emphasis', 'diez *talleres*'],
  ['with something left out', 'Se imparten diez talleres […] en la plaza.'],
  ['with something left out, in dots', 'Se imparten (...) sin costo'],
  ['as a paragraph', '\n\nal mes.\n\n'],
])('words that their document has are no problem: %s', async (_, words) => {
  expect(await problemsOf(cita(words), conTexto())).toEqual([]);
});

test.each([
  ['another number', 'Se imparten doce talleres', 'Copie'],
  [
    'what goes on otherwise',
    'Se imparten diez talleres cerrados',
    'El documento dice: «Se imparten diez talleres «abiertos».',
  ],
  ['parts in another order', 'en la plaza […] Se imparten', 'Copie'],
  ['a word left out unmarked', 'Los da la Dirección, sin costo', 'El documento dice: «Los da la Dirección de Obras'],
])('words that their document has not are told: %s', async (_, words, hint) => {
  const [problem, ...others] = await problemsOf(cita(words), conTexto());
  expect(problem).toContain('8:1 altered-quotation');
  expect(problem).toContain(hint);
  expect(others).toEqual([]);
});

test('where the site has no text of the document, nothing is said', async () => {
  expect(await problemsOf(cita('Lo que sea'))).toEqual([]);
});

test.each([
  ['of no file', conTexto('/textos/plam.txt'), 'foreign-key «/textos/plam.txt»', '«/textos/plan.txt»'],
  ['that is not of this site', conTexto('https://villa.example/plan.txt'), 'type-error', '«/textos/plan.txt»'],
  ['of bytes that are no text', conTexto(undefined, Buffer.from([0xff, 0xd8, 0xff, 0])), 'foreign-key', 'UTF-8'],
])('the text of a document %s is told', async (_, cambios, told, hint) => {
  const problems = (await problemsOf('Uno', cambios)).filter((one) => one.startsWith('2:'));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(told);
  expect(problems[0]).toContain(hint);
});

test.each([
  ['<Cita documento="plann" lugar="p. 1">Uno</Cita>', '8:18 foreign-key «plann»', '«plan»'],
  ['<Cita documento="plan">Uno</Cita>', '8:1 constraint-error Falta «lugar»', ''],
  ['<Cita documento="plan" lugar="p. 1" />', '8:1 mdx-element <Cita> no lleva palabras', ''],
  [cita('«Uno»'), '8:1 mdx-element Las comillas las pone <Cita>', ''],
  [cita('\n\nUno\n\nDos\n\n'), '8:1 mdx-element <Cita> lleva un solo párrafo', ''],
  [cita('\n\n- Uno\n\n'), '8:1 mdx-element <Cita> lleva un solo párrafo', ''],
  [cita('Uno <Persona id="ana" />'), '8:1 mdx-element <Cita> lleva un solo párrafo, sin otros elementos', ''],
  [`Uno ${cita('dos')}`, '8:5 mdx-element <Cita> no puede ir dentro de un renglón', 'renglón aparte'],
])('a quotation that can not be one is told: %s', async (body, told, hint) => {
  const [problem, ...others] = await problemsOf(body);
  expect(problem).toContain(told);
  expect(problem).toContain(hint);
  expect(others).toEqual([]);
});
