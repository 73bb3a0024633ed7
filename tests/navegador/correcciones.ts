import { expect } from 'vitest';
import type { Celda } from '../make-workbook.ts';
import { SITIO_MINIMO } from '../sitio-minimo.ts';
import { fillForm } from './formulario.ts';
import { type Lector, until } from './lector.ts';
import {
  cellAt,
  choose,
  drop,
  enter,
  focus,
  isJudged,
  mentions,
  pasteAt,
  rewrite,
  rowsOf,
  saveFirst,
  says,
  tabTo,
  textOf,
} from './mesa.ts';

/** Walks through the editor's page, from an open desk to the file that is saved. */

const METAS = 'data/planes/plan-1/metas.csv';
const AVANCES = 'data/planes/plan-1/avances.csv';
const HABITANTES = 'data/conjuntos/poblacion.csv';
export const ACTA = 'content/actas/acta-1.mdx';
/** A column of metas.csv. */
const VENCE = 7;
const TEXT = (file: string) => SITIO_MINIMO[file] ?? '';
/** Minutes that say something, which those of the minimal site don't. */
export const withWords = (text: string) => `${text}\nSe recibió el informe.\n\nLo entregó <Persona id="luis" />.\n`;

/** What has the focus: its text, and what it is. */
const focused = (lector: Lector) =>
  lector.run(() => {
    const { textContent = '', ariaInvalid = null } = document.activeElement ?? {};
    return { text: textContent, ariaInvalid };
  });

export async function correctByKeyboard(lector: Lector): Promise<void> {
  await tabTo(lector, '#editor-tabla');
  await lector.type('Metas');
  await until(lector, (file) => document.querySelector<HTMLSelectElement>('#editor-tabla')?.value === file, METAS);
  await tabTo(lector, '#editor-hoja td');
  for (let i = 0; i < VENCE; i += 1) await lector.press('ArrowRight');
  await lector.type('2025-13');
  await lector.press('Enter');
  await isJudged(lector, '1 error.');
  expect(await focused(lector)).toEqual({ text: '2025-13', ariaInvalid: 'true' });
  expect(await textOf(lector, '#editor-fallas')).toContain('«2025-13»');
  await lector.press('Enter');
  await lector.type('2025-11');
  await lector.press('Enter');
  await isJudged(lector);
  await tabTo(lector, '#editor-descargas button');
  await lector.press('Enter');
  expect((await lector.saved('metas.csv')).toString()).toBe(TEXT(METAS).replace(',2025-12,', ',2025-11,'));
}

export async function pasteTwenty(lector: Lector): Promise<void> {
  const right = Array.from({ length: 20 }, (_, i) => [`${2030 + i}`, `${1300 + i}`]);
  const pasted = right.map((row) => [...row]);
  pasted[3] = ['2033', 'muchos'];
  pasted[7] = ['', '1307'];
  pasted[11] = ['2030', '1311'];
  await choose(lector, 'tabla', HABITANTES);
  await pasteAt(lector, cellAt(1, 0), [['2021', '1250'], ...pasted]);
  expect(await textOf(lector, '#editor-cuanto-llega')).toBe('Se agregan 20 renglones.');
  expect(await textOf(lector, '#editor-lo-que-llega')).toContain('muchos');
  await lector.press('Enter');
  await isJudged(lector, '3 errores.');
  for (const [found, mended, left] of [
    ['muchos', '1303', '2 errores.'],
    ['', '2037', '1 error.'],
    ['2030', '2041', 'Sin errores ni avisos.'],
  ] as const) {
    await enter(lector, '#editor-problemas button');
    expect(await focused(lector)).toEqual({ text: found, ariaInvalid: 'true' });
    await lector.press('Enter');
    await rewrite(lector, mended);
    await isJudged(lector, left);
  }
  expect((await rowsOf(lector)).slice(2)).toEqual(right);
  const lines = right.map((cells) => `${cells.join(',')}\n`).join('');
  expect(await saveFirst(lector, 'poblacion.csv')).toBe(TEXT(HABITANTES) + lines);
}

export async function dropForm(lector: Lector): Promise<void> {
  const written = new Map<string, Celda>([
    ['10,4', 'anual-2025'],
    ['10,5', 90],
    ['10,11', 'informe#2'],
  ]);
  await drop(lector, 'obras.xlsx', await fillForm('Avances', written));
  expect(await textOf(lector, '#editor-lo-que-llega')).toContain(AVANCES);
  expect(await textOf(lector, '#editor-cuanto-llega')).toBe('Se agrega 1 renglón.');
  await lector.press('Enter');
  await says(lector, '#editor-hoja tbody tr:last-child td', 'talleres-1-2025');
  await isJudged(lector);
  const row = 'talleres-1-2025,anual-2025,90,,,,,,,informe#2\n';
  expect(await saveFirst(lector, 'avances.csv')).toBe(TEXT(AVANCES) + row);
}

export async function editMinutes(lector: Lector): Promise<void> {
  await choose(lector, 'texto', ACTA);
  await mentions(lector, '#editor-vista', 'Se recibió el informe.');
  await focus(lector, '#editor-dato-lugar');
  await rewrite(lector, 'Sala de Juntas', 'Tab');
  await mentions(lector, '#editor-cambios', 'Sala de Juntas');
  await focus(lector, '#editor-cuerpo');
  await lector.press('Control+Home');
  await lector.press('Shift+End');
  await lector.type('Menos del <5 %.');
  await isJudged(lector, '1 error.');
  await enter(lector, '#editor-fallas-de-texto button');
  await until(lector, () => document.activeElement?.id === 'editor-cuerpo');
  await lector.press('Delete');
  await mentions(lector, '#editor-vista', 'Menos del 5 %.');
  await isJudged(lector);
  expect(await textOf(lector, '#editor-fallas-de-texto')).toContain('no tiene errores');
  expect(await textOf(lector, '#editor-vista')).toContain('Lo entregó Luis Paz.');
  const expected = withWords(TEXT(ACTA))
    .replace('Sala de Cabildo', 'Sala de Juntas')
    .replace('Se recibió el informe.', 'Menos del 5 %.');
  expect(await saveFirst(lector, 'acta-1.mdx')).toBe(expected);
}
