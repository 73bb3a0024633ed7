import { expect, test } from 'vitest';
import type { Problem } from '../src/model/problems/problem.ts';
import type { ProblemCode } from '../src/model/problems/index.ts';
import { canonicalText } from '../src/normalize/canonical-text.ts';
import { judgeInBundle, toldTo } from './motor.ts';
import { applyCambios, type Cambio, openCon, replace } from './sitio-minimo.ts';

export const PLAN = 'data/planes/plan-1';
export const PAGINA = 'content/paginas/acerca.mdx';
export const CONJUNTO = 'data/conjuntos/poblacion.json';

/** The page's first paragraph, on line 6, becomes other text. */
export const body = (text: string) => replace('Primer párrafo.', text);

/** `says` is part of the message or the advice; `at` is the file of the problem, where another than the changed one. */
export type BadInput = [
  name: string,
  file: string,
  cambio: Cambio,
  code: ProblemCode,
  line: number,
  column: number,
  says?: string,
  at?: string,
];

export const placeAndCode = ({ file, line, column, code }: Problem) => `${file}:${line}:${column} ${code}`;

/**
 * Each bad input is told once, with its place and what to write; only a notice leaves the site whole. The engine that is
 * bundled for the browser tells just the same.
 */
export function testTold(inputs: readonly BadInput[], isNotice?: boolean): void {
  test.each(inputs)('%s', async (_, file, cambio, code, line, column, says = '', at = file) => {
    const { problems, sitio } = await openCon({ [file]: cambio });
    expect(problems.map(placeAndCode)).toEqual([`${at}:${line}:${column} ${code}`]);
    expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(says);
    if (isNotice !== undefined) expect(sitio !== undefined).toBe(isNotice);
    const files = Object.entries(applyCambios({ [file]: cambio })).map(
      ([one, content]) => [one, Buffer.from(content)] as const,
    );
    const inBrowser = await judgeInBundle(new Map(files));
    expect(toldTo(inBrowser.problems)).toEqual(toldTo(problems));
    expect(inBrowser.isWhole).toBe(sitio !== undefined);
    await testTexts(new Map(files), toldTo(problems));
  });
}

/** The same where somebody has written the texts in the browser, whose own parser then reads them. */
async function testTexts(files: ReadonlyMap<string, Buffer>, told: ReturnType<typeof toldTo>): Promise<void> {
  const texts = [...files]
    .filter(([file]) => isEditable(file))
    .map(([file, bytes]) => [file, bytes.toString()] as const);
  const isCanonical = texts.every(([, text]) => canonicalText(text) === text);
  if (!isCanonical) return;
  expect(toldTo((await judgeInBundle(files, texts)).problems)).toEqual(told);
}

const isEditable = (file: string) => /^content\/.*\.mdx$/.test(file);
