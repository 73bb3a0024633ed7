import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPages } from '../../src/build/astro/render-pages.ts';
import { writerInto } from '../../src/build/output/write-into.ts';
import { openSitio } from '../../src/sitio.ts';
import { replace, writeSitio } from '../sitio-minimo.ts';
import { htmlValidate } from './html-valido.ts';
import { COMPILADO, orden, runNode } from './ordenes.ts';

const TABLES = 'data/planes/plan-1';

/** What an editor writes, what is read, and where its links lead. */
const SENTENCES: [text: string, read: string, links?: string[]][] = [
  ['Hubo <Cifra variable="dados" periodo="2025-S1" />, según', 'Hubo 5 Taller, según', ['./documentos/informe.html#1']],
  ['Hubo <Cifra variable="dados" periodo="2025" />.', 'Hubo 9 Taller (suma de 2 cifras. Fuente: Informe anual, 1).'],
  ['Van <Cifra variable="dados" periodo="2025-S1" unidad="no" />.', 'Van 5.'],
  ['<Cifra variable="dados" periodo="2024" />.', 'no publicada (no está en los documentos de este sitio).'],
  ['<Cifra variable="previstos" periodo="2023" />.', 'no publicada (falta la del segundo semestre de 2023).'],
  ['<Cifra variable="dados" periodo="2026" />.', 'no publicada (aún no se espera).'],
  ['Fue <Cifra informe="anual-2025" que="Guías" />.', 'Fue 7 guías.'],
  [
    'Fue el <Valor indicador="talleres-1" periodo="2025" />.',
    'Fue el 90 %.',
    ['./planes/plan-1/talleres/1.html#talleres-1-2025'],
  ],
  ['<Valor indicador="talleres-1" periodo="2026" />.', 'sin dato (aún no se espera).'],
  [
    '<Valor indicador="talleres-1" periodo="2024" />.',
    'sin dato (falta la cifra de “Talleres dados” y “Talleres previstos” (2024)).',
  ],
  [
    'Está <Estado meta="guia-2025" />.',
    'Está Comprobada (se declara 100 %; con evidencia pública; vencía el 30 de junio de 2025: a tiempo).',
    ['./planes/plan-1/talleres.html#guia-2025'],
  ],
  [
    'Está <Estado meta="talleres-1-2025" />.',
    'Está Aún no vence (no se declara un avance; calculada aquí: 90 %; vence en diciembre de 2025).',
  ],
  ['De <Cuenta plan="plan-1" />.', 'De 6 metas.', ['./cronograma.html?plan=plan-1']],
  [
    'Lleva <Cuenta plan="plan-1" estado="cumplida" />.',
    'Lleva 2 de 6 metas cumplidas (1 comprobada, 1 según el municipio).',
    [
      './cronograma.html?plan=plan-1&amp;estado=cumplida',
      './cronograma.html?plan=plan-1',
      './cronograma.html?plan=plan-1&amp;estado=comprobada',
      './cronograma.html?plan=plan-1&amp;estado=declarada',
    ],
  ],
  [
    'Lleva <Cuenta plan="plan-1" estado="cumplida" anio="2023" />.',
    'Lleva 1 de 2 metas cumplida (ninguna comprobada, 1 según el municipio).',
  ],
  ['Quedan <Cuenta plan="plan-1" estado="parcial" />.', 'Quedan ninguna de 6 metas hecha en parte.'],
  [
    'Hay <Cuenta compromiso="talleres" anio="2026" estado="por-iniciar" />.',
    'Hay 1 de 1 meta por iniciar.',
    [
      './cronograma.html?plan=plan-1&amp;compromiso=talleres&amp;anio=2026&amp;estado=por-iniciar',
      './cronograma.html?plan=plan-1&amp;compromiso=talleres&amp;anio=2026',
    ],
  ],
];

let folder: string;
let html: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cifras-en-textos-'));
  const [root, out] = [join(folder, 'sitio'), join(folder, 'publicado')];
  const text = SENTENCES.map(([sentence], i) => `MARK ${i}: ${sentence}`).join('\n\n');
  writeSitio(root, {
    'content/paginas/acerca.mdx': replace('Segundo párrafo.', `${text}\n\n${'<Meta id="guia-2025" />\n\n'.repeat(2)}`),
    'content/informes/anual-2025.mdx': replace(
      'afirmaciones:',
      'cifras:\n  - { que: Guías, valor: 7, unidad: guías, fuente: informe#4 }\nafirmaciones:',
    ),
    [`${TABLES}/metas.csv`]: (antes) =>
      `${antes}${['2023', '2024', '2026'].map((anio) => `talleres-1-${anio},talleres-1,${anio},al-menos,100,Dar talleres,,${anio}-12,plan#4.1\n`).join('')}guia-2023,guia,2023,igual,si,Otra guía,,2023-12,plan#4.2\n`,
    [`${TABLES}/mediciones.csv`]: (antes) => `${antes}previstos,2023-S1,5,,plan#4.1,\n`,
    [`${TABLES}/avances.csv`]: (antes) => `${antes}guia-2023,anual-2025,100,,,,,,,informe#2\n`,
  });
  const { code, stderr } = await runNode(orden('build.ts'), ['--root', root, '--out', out]);
  expect([code, stderr]).toEqual([0, '']);
  html = readFileSync(join(out, 'acerca.html'), 'utf8');
}, 240_000);

afterAll(() => rm(folder, { recursive: true }));

const words = (markup: string) => markup.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

describe('a sentence reads well, and its figures lead to where they stand', () => {
  test.each(SENTENCES.map(([text, read, links], i) => ({ text, read, links, i })))('$text', ({ read, links, i }) => {
    const [, markup = ''] = new RegExp(`<p>MARK ${i}: (.*?)</p>`, 's').exec(html) ?? [];
    expect(words(markup)).toBe(read);
    if (links) expect([...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(links);
  });
});

test('a figure says where it stands, to who points at it and in print', () => {
  expect(html).toContain(
    'title="Talleres dados, primer semestre de 2025. Informe anual, 1" data-fuente="Informe anual, 1"',
  );
});

test('one cell of the measurements changes each sentence that tells of it', async () => {
  const root = join(folder, 'otro');
  const text =
    'MARK a: <Cifra variable="dados" periodo="2025-S1" />. MARK b: <Valor indicador="talleres-1" periodo="2025" />.';
  writeSitio(root, {
    'content/paginas/acerca.mdx': replace('Segundo párrafo.', text),
    [`${TABLES}/mediciones.csv`]: replace('dados,2025-S1,5', 'dados,2025-S1,6'),
  });
  const { sitio } = await openSitio(root);
  if (!sitio) throw new Error('no site');
  const pages = join(folder, 'páginas');
  await renderPages(sitio, root, { pages, compiled: COMPILADO }, writerInto(pages));
  const page = words(readFileSync(join(folder, 'páginas/acerca.html'), 'utf8'));
  expect(page).toContain('MARK a: 6 Taller. MARK b: 100 %.');
});

test('a card has the three answers and leads to its goal; two of one goal share no place', () => {
  const [card = '', other] = html.match(/<article class="meta-plan en-texto".*?<\/article>/gs) ?? [];
  expect(other).toBe(card);
  expect(card).toContain('href="./planes/plan-1/talleres.html#guia-2025"');
  for (const word of [
    '2025: Publicar la guía',
    'Comprobada',
    'Declarado',
    'Comprobación',
    'Calendario',
    'Plan de acción, 4.2',
  ])
    expect(words(card)).toContain(word);
});

test('the page is valid HTML', () => {
  const { results } = htmlValidate.validateStringSync(html);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
});
