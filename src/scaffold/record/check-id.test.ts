import { expect, test } from 'vitest';
import { readSources } from '../../load/read-sources.ts';
import { refusalOfId, refusalOfPath } from './check-id.ts';

// prettier-ignore
test.each([
  ['Otro', 'no es una clave', 'por ejemplo «otro»'],
  ['otro_2', 'no es una clave', 'por ejemplo «otro-2»'],
  ['año-2025', 'no es una clave', 'por ejemplo «ano-2025»'],
  ['otro 2', 'no es una clave', 'por ejemplo «otro-2»'],
  ['', 'no es una clave', 'minúsculas'],
  ['../fuera', 'no es una clave', 'minúsculas'],
  ['..', 'no es una clave', 'minúsculas'],
  ['-2', 'no es una clave', 'minúsculas'],
  ['otro\u200b', 'signos que no se ven', 'por ejemplo «otro»'],
  ['otro\u0007', 'no es una clave', 'minúsculas'],
  ['a'.repeat(101), 'tiene 101 letras y caben 100', 'más corta'],
  ['otro.json', 'termina en «.json»', '«otro»'],
  ['plan.mdx', 'termina en «.mdx»', '«plan»'],
])('the id «%s» is refused', (id, found, write) => {
  expect(refusalOfId(id)).toMatch(new RegExp(`${found}[^]*${write}`));
});

test.each(['plan-2025', 'a', '1.1', 'x'.repeat(100)])('the id «%s» is taken', (id) => {
  expect(refusalOfId(id)).toBeUndefined();
});

test.each([
  ['content/paginas/datos.mdx', '«datos» es una página que el sitio ya tiene (datos.html)'],
  ['content/paginas/index.mdx', '«index» es una página que el sitio ya tiene'],
  ['content/paginas/404.mdx', '«404» es una página que el sitio ya tiene'],
  ['content/planes/con.mdx', 'Windows no puede guardar content/planes/con.mdx: «con.mdx» es el nombre de un aparato'],
  [`content/compromisos/${'p'.repeat(90)}/${'c'.repeat(90)}.mdx`, 'letras y caben 180'],
  ['content/paginas/acerca.mdx', 'Ya existe content/paginas/acerca.mdx, y no se cambia'],
  ['content/paginas/preguntas.mdx', 'Ya existe content/paginas/Preguntas.mdx'],
  ['content/paginas/rota.mdx', 'Ya existe content/paginas/rota.mdx'],
  ['data/conjuntos/libro.csv', undefined],
  ['content/planes/datos.mdx', undefined],
  ['content/paginas/acerca-de.mdx', undefined],
])('%s', async (path, says) => {
  const text = Buffer.from('---\ntitulo: P\nresumen: P\n---\n');
  const there = ['acerca', 'Preguntas'].map((name) => [`content/paginas/${name}.mdx`, text] as const);
  const sources = await readSources(new Map([...there, ['content/paginas/rota.mdx', Buffer.from('sin datos')]]));
  const refusal = refusalOfPath(path, sources);
  if (says === undefined) expect(refusal).toBeUndefined();
  else expect(refusal).toContain(says);
});
