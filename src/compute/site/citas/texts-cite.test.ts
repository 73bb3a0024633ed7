import { expect, test } from 'vitest';
import { openText } from '../../../../tests/textos.ts';

const pagina = { kind: 'texto', text: 'Acerca de', href: '/acerca.html' };

test.each([
  ['<Fuente>', 'Uno <Fuente documento="plan" lugar="p. 99" />.'],
  ['<Fuente>, twice', 'Uno <Fuente documento="plan" lugar="p. 99" />, dos <Fuente documento="plan" lugar="P. 99" />.'],
  ['<Cita>', '<Cita documento="plan" lugar="p. 99">Uno</Cita>'],
])('what a text cites with %s is cited, and leads back to the text', async (_, body) => {
  const { sitio } = await openText(body);
  const lugar = sitio?.citedPlaces.get('plan')?.find(({ anchor }) => anchor === 'p-99');
  expect(lugar?.citas.map(({ kind, text, href }) => ({ kind, text, href }))).toEqual([pagina]);
});

test.each([
  ['content/planes/plan-1.mdx', '/planes/plan-1.html', 'Plan de acción de Villa'],
  ['content/compromisos/plan-1/talleres.mdx', '/planes/plan-1/talleres.html', 'Talleres'],
  ['content/actas/acta-1.mdx', '/actas/acta-1.html', 'Acta de la sesión'],
  ['content/informes/anual-2025.mdx', '/informes/anual-2025.html', 'Informe anual 2025'],
])('the text of %s leads back to its page', async (file, href, text) => {
  const { sitio } = await openText('Uno', {
    [file]: (before) => `${before}\nUno <Fuente documento="plan" lugar="p. 99" />.\n`,
  });
  const lugar = sitio?.citedPlaces.get('plan')?.find(({ anchor }) => anchor === 'p-99');
  expect(lugar?.citas).toMatchObject([{ kind: 'texto', text, href }]);
});

test('a document that only a text cites is cited', async () => {
  const otro = { 'data/documentos.csv': (before: string) => `${before}otro,Otro,Villa,,\n` };
  const codes = async (body: string) => (await openText(body, otro)).problems.map(({ code }) => code);
  expect(await codes('Uno')).toContain('orphan-record');
  expect(await codes('Uno <Fuente documento="otro" lugar="p. 1" />')).not.toContain('orphan-record');
});
