import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint({
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  // Types aren't needed to see words, and in-memory files have none.
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId === 'house/no-words',
});

/** The line of each text that lint says belongs in textos. */
async function linesOfWords(filePath: string, code: string): Promise<number[]> {
  const results = await eslint.lintText(code, { filePath });
  const messages = results.flatMap((one) => one.messages);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.map(({ line }) => line);
}

const COMPONENT = 'src/components/plan/Nuevo.astro';

describe('a word of the interface stands in textos', () => {
  test.each([
    ['between tags', '<p>Quién responde</p>'],
    ['a word alone', '<p>de</p>'],
    ['beside a value', '<p>{total} metas</p>'],
    ['as a value', "<p>{'metas'}</p>"],
    ['as one of two', "<p>{total === 1 ? 'meta' : 'metas'}</p>", 2],
    ['where something is', "<p>{total > 0 && 'hay'}</p>"],
    ['where nothing is', "<p>{nombre ?? 'nadie'}</p>"],
    ['within a template', '<p>{`${total} metas`}</p>'],
    ['joined', "<p>{total + 'metas'}</p>"],
    ['for each of a list', "<ul>{planes.map(() => 'plan')}</ul>"],
    ['between those of a list', "<p>{planes.join(' y ')}</p>"],
    ['in a fragment', '<>\n</>\n<p>Hola</p>'],
    ['told to those who hear', '<nav aria-label="principal"></nav>'],
    ['told to those who hear, by an expression', '<nav aria-label={`menú de ${total}`}></nav>'],
    ['one of two, told to those who hear', "<a aria-label={total > 1 ? 'varias' : nombre}></a>"],
    ['of a picture', '<img src={nombre} alt="escudo" />'],
    ['over a picture', '<abbr title="sin dato">-</abbr>'],
    ['in an empty field', '<input placeholder="buscar" />'],
    ['of the page, to those who search', '<meta name="description" content="portal" />'],
    ['of the page, to those who share', '<meta property="og:title" content={`portal ${nombre}`} />'],
    ['handed to a component', '<Pagina titulo="planes" />'],
    ['in a list that a component takes', "<Pagina migas={[{ texto: 'planes', href: nombre }]} />"],
    ['put in an element', "<p set:text={total === 1 ? 'meta' : nombre} />"],
    ['handed to a component, by an expression', '<Pagina filtros={{ tipo: "Plan" }} />'],
  ])('%s', async (_, template, times = 1) => {
    const code = `---\nconst { total, nombre, planes } = Astro.props;\n---\n\n${template}\n`;
    expect(await linesOfWords(COMPONENT, code)).toHaveLength(times);
  });

  test.each([
    ['in the code of a component', "const titulo = 'Planes';"],
    ['in a sentence of it', 'const titulo = `Acta de la ${sesion}`;'],
    ['with a letter that keys don’t have', "const titulo = 'página';"],
  ])('%s', async (_, code) => {
    expect(await linesOfWords(COMPONENT, `---\n${code}\n---\n\n<p>{titulo}</p>\n`)).toEqual([2]);
  });

  test.each([
    ['src/charts/content/nueva.ts', "export const titulo = 'Metas por compromiso';"],
    ['src/client/nuevo.ts', "status.textContent = 'Nada coincide';"],
    ['src/opendata/nuevo.ts', "export const titulo = 'Dirección';"],
    ['src/search/nuevo.ts', 'export const describe = (dia: string) => `Vence el ${dia}`;'],
    ['src/components/plan/nuevo.ts', "export const describe = (n: number) => (n === 1 ? 'un mes' : '');"],
  ])('in %s: %s', async (file, code) => {
    expect(await linesOfWords(file, `${code}\n`)).toEqual([1]);
  });
});

describe('is no word of the interface', () => {
  test.each([
    ['a text of textos', '<p title={PLANES.titulo}>{PLANES.titulo}: {total}</p>'],
    ['a class', '<p class="suave cuenta" class:list={["es otra", total]}></p>'],
    ['an address', '<a href="/planes.html#Metas">{nombre}</a>'],
    ['a key', "<p>{nombre === 'nadie' ? total : buscar('plan')}</p>"],
    ['a component of the content', "<p>{nombre === 'Nota' ? total : nombre}</p>"],
    ['a drawing', '<svg viewBox="0 0 20 20"><path d="M4 7h24 M4 16h24" /></svg>'],
    ['what browsers are told', '<meta name="viewport" content="width=device-width, initial-scale=1" />'],
    ['a sign', '<p>{total} %, {planes.join(", ")} → «{nombre}»</p>'],
  ])('%s', async (_, template) => {
    const code = `---\nconst { total, nombre, planes, buscar } = Astro.props;\nconst PLANES = buscar('planes');\n---\n\n${template}\n`;
    expect(await linesOfWords(COMPONENT, code)).toEqual([]);
  });

  test.each([
    ['src/search/nuevo.ts', "throw new Error('Pagefind gave no index.');"],
    ['src/opendata/nuevo.ts', 'export const head = \'<?xml version="1.0"?>\';'],
    ['src/client/nuevo.ts', "document.querySelector('#resultados + button');"],
    ['src/textos/nuevo.ts', "export const titulo = 'Todas las metas';"],
    ['src/compute/rules/nueva.ts', "export const titulo = 'Metas sin reporte';"],
    ['src/charts/nueva.test.ts', "export const titulo = 'Metas por compromiso';"],
  ])('in %s: %s', async (file, code) => {
    expect(await linesOfWords(file, `${code}\n`)).toEqual([]);
  });
});
