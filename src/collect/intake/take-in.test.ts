import { describe, expect, test } from 'vitest';
import { type Celda, formula, type Hoja, makeWorkbook, numero } from '../../../tests/make-workbook.ts';
import { type Cambios, SITIO_MINIMO } from '../../../tests/sitio-minimo.ts';
import { readWorkbook } from '../../workbook/read-workbook.ts';
import { readSources } from '../../load/read-sources.ts';
import { judgeSources } from '../../sitio.ts';
import { owedByUnit } from '../form/owed.ts';
import { makeUnitForm } from '../form/unit-form.ts';
import type { Choices } from './choose-table.ts';
import type { Book } from './intake.ts';
import { describePlace } from './place.ts';
import { takeIn } from './take-in.ts';

const PLAN = 'data/planes/plan-1';
const MEDICIONES = `${PLAN}/mediciones.csv`;
const AVANCES = `${PLAN}/avances.csv`;

function siteWith(cambios: Cambios = {}): Map<string, Buffer> {
  const files = new Map(Object.entries(SITIO_MINIMO).map(([file, text]) => [file, Buffer.from(text)]));
  for (const [file, cambio] of Object.entries(cambios)) {
    const text = typeof cambio === 'function' ? cambio(SITIO_MINIMO[file] ?? '') : cambio;
    if (text === undefined) files.delete(file);
    else files.set(file, Buffer.from(text as string));
  }
  return files;
}

const book = (hojas: Hoja[], name = 'envio.xlsx', options = {}): Book => ({
  name,
  bytes: makeWorkbook(hojas, options),
});
const csv = (text: string | Buffer, name = 'envio.csv'): Book => ({ name, bytes: Buffer.from(text as string) });

/** What books do to the minimal site: the lines that each table gains and loses, and what is told of them. */
async function send(books: Book[], choices: Choices = {}, cambios: Cambios = {}) {
  const files = siteWith(cambios);
  const { tables, told } = await takeIn(await readSources(files), files, books, choices);
  const lines = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes).split('\n');
  const changed = tables.map(({ file, before, after }) => ({
    file,
    gone: lines(before).filter((line) => !lines(after).includes(line)),
    come: lines(after).filter((line) => !lines(before).includes(line)),
  }));
  const errors = told
    .filter(({ severity }) => severity === 'error')
    .map(({ place, code = '', message, hint }) => `${describePlace(place)}: ${code} ${message} ${hint}`);
  const notices = told
    .filter(({ severity }) => severity !== 'error')
    .map(({ place, message }) => `${describePlace(place)}: ${message}`);
  return { changed, errors, notices, tables };
}

const HEADER = ['variable', 'periodo', 'valor', 'fuente'];
const one = (valor: Celda, fuente: Celda = 'informe#2'): Hoja => ({
  nombre: 'Datos',
  filas: [HEADER, ['dados', '2025-T1', valor, fuente]],
});
const COME = (valor: string) => [`dados,2025-T1,${valor},,informe#2,`];

// prettier-ignore
describe('what a cell holds is written as a CSV has it', () => {
  test.each<[name: string, celda: Celda, written: string]>([
    ['a number', 12, '12'],
    ['a number as text', ' 12 ', '12'],
    ['all the figures of a number of LibreOffice', numero('49.9090909090909'), '49.9090909090909'],
    ['all the figures of a number of Excel', numero('49.909090909090907'), '49.90909090909091'],
    ['a percentage, as it is seen', numero('0.455', 'porcentaje'), '45.5'],
    ['what Excel stores of «94%»', numero('0.94', 'porcentaje'), '94'],
    ['what Excel stores of «94.2%»', numero('0.94199999999999995', 'porcentaje'), '94.2'],
    ['what a formula gave', formula('A1*2', '24'), '24'],
    ['an amount of money', numero('1250.5', 'moneda'), '1250.5'],
    ['a text of a formula', formula('A1', '7', 'str'), '7'],
  ])('%s', async (_, celda, written) => {
    const { changed, errors } = await send([book([one(celda)])]);
    expect([errors, changed]).toEqual([[], [{ file: MEDICIONES, gone: [], come: COME(written) }]]);
  });

  test.each<[name: string, celda: Celda, written: string]>([
    ['a day', numero('45884', 'fecha'), '2025-08-15'],
    ['a month', numero('45870', 'mes'), '2025-08'],
    ['a day as text', '2025-08-15', '2025-08-15'],
  ])('%s of a table that has no such column yet, at the end', async (_, celda, written) => {
    const filas = [[...HEADER, 'publicada'], ['dados', '2025-T1', 3, 'informe#2', celda]];
    const { changed, errors } = await send([book([{ filas }])]);
    expect(errors).toEqual([]);
    expect(changed[0]?.come).toEqual(['variable,periodo,valor,publicado,fuente,nota,publicada', 'dados,2025-S1,5,,informe#1,,', 'dados,2025-S2,4,,informe#1,,', 'previstos,2025,10,,plan#4.1,,', `dados,2025-T1,3,,informe#2,,${written}`]);
  });

  test('a day of the calendar of 1904', async () => {
    const filas = [['meta_plan', 'informe', 'cumplida'], ['guia-2025', 'anual-2025', numero('44331', 'fecha')]];
    expect((await send([book([{ filas }], 'mac.xlsx', { de1904: true })])).changed[0]?.come[0]).toContain(',2025-05-16,');
  });

  test('yes and no, where a column asks for them', async () => {
    const filas = [['id', 'indicador', 'periodo', 'comparador', 'valor', 'texto', 'fuente'], ['guia-2026', 'guia', '2026', 'igual', { xml: ' t="b"><v>1</v>' }, 'Publicar otra', 'plan#4.2']];
    expect((await send([book([{ filas }])])).changed[0]?.come).toEqual(['guia-2026,guia,2026,igual,si,Publicar otra,,,plan#4.2']);
  });
});

// prettier-ignore
describe('what a unit gets wrong is told at its cell, with what to write', () => {
  test.each<[name: string, hoja: Hoja, where: string, says: string]>([
    ['a percentage as text', one('45.5 %'), 'celda C2', '«45.5», sin el signo %'],
    ['thousands with a comma', one('1,250'), 'celda C2', '«1250» si son millares'],
    ['money as text', one('$1,250.50'), 'celda C2', '«1250.50», sin el signo de moneda'],
    ['no figure, in words', one('N/D'), 'celda C2', 'Quiere decir que no hay dato'],
    ['an error of the sheet', one(formula('1/0', '#DIV/0!', 'e')), 'celda C2', 'spreadsheet-error'],
    ['an error of a newer sheet', one(formula('X()', '#CONNECT!', 'e')), 'celda C2', 'spreadsheet-error'],
    ['a formula without a result', one({ xml: '><f>SUM(C9:C12)</f>' }), 'celda C2', 'Escriba lo que da la fórmula'],
    ['a source without its place', one(3, 'informe'), 'celda D2', 'Escriba la clave del documento, «#» y el lugar'],
    ['a source that is not there', one(3, 'informe-t1#2'), 'celda D2', 'foreign-key'],
    ['no source', one(3, null), 'celda D2', 'no puede quedar en blanco'],
    ['a variable that is not there', { nombre: 'Datos', filas: [HEADER, ['dadas', '2025-T1', 3, 'informe#2']] }, 'celda A2', '¿Quiso escribir «dados»?'],
    ['no variable', { nombre: 'Datos', filas: [HEADER, [null, '2025-T1', 3, 'informe#2']] }, 'celda A2', 'no puede quedar en blanco'],
    ['a period as people write it', { nombre: 'Datos', filas: [HEADER, ['dados', '1er trimestre 2025', 3, 'informe#2']] }, 'celda B2', '2025-T3'],
    ['a period that a program took for a day', { nombre: 'Datos', filas: [HEADER, ['dados', numero('45884', 'fecha'), 3, 'informe#2']] }, 'celda B2', 'no es un periodo'],
    ['a date that is a number', { nombre: 'Datos', filas: [[...HEADER, 'publicada'], ['dados', '2025-T1', 3, 'informe#2', 45884]] }, 'celda E2', '«2025-08-15»'],
    ['a date that may be two', { nombre: 'Datos', filas: [[...HEADER, 'publicada'], ['dados', '2025-T1', 3, 'informe#2', '05/11/2025']] }, 'celda E2', 'de dos maneras'],
    ['a choice in other words', { nombre: 'Datos', filas: [[...HEADER, 'estado'], ['dados', '2025-T1', 3, 'informe#2', 'Preliminar']] }, 'celda E2', '«preliminar»'],
    ['a misspelt header', { nombre: 'Datos', filas: [['variable', 'periodo', 'valro', 'fuente'], ['dados', '2025-T1', 3, 'informe#2']] }, 'celda C1', '¿Quiso escribir «valor»?'],
    ['a header twice', { nombre: 'Datos', filas: [[...HEADER, 'Valor'], ['dados', '2025-T1', 3, 'informe#2', 4]] }, 'celda E1', 'Deje una sola'],
    ['a header that is missing', { nombre: 'Datos', filas: [['periodo', 'valor', 'fuente', 'nota'], ['2025-T1', 3, 'informe#2', 'x']] }, 'hoja «Datos», renglón 1', 'falta «variable»'],
    ['the same figure twice, otherwise', { nombre: 'Datos', filas: [HEADER, ['dados', '2025-T1', 3, 'informe#2'], ['dados', '2025-T1', 4, 'informe#2']] }, 'celda C3', 'celda C2'],
  ])('%s', async (_, hoja, where, says) => {
    const { errors } = await send([book([hoja])]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`envio.xlsx, hoja «Datos», ${where.replace('hoja «Datos», ', '')}`);
    expect(errors[0]).toContain(says);
  });

  test('all of them at once', async () => {
    const filas = [HEADER, ['dadas', '2025-T1', 3, 'informe#2'], ['dados', '2025-T2', 'N/D', 'informe#2'], ['dados', '2025-T3', 4, 'informe']];
    expect((await send([book([{ filas }])])).errors.map((error) => /celda \w+/.exec(error)?.[0])).toEqual(['celda A2', 'celda C3', 'celda D4']);
  });
});

// prettier-ignore
describe('a sheet is matched by the names of its columns', () => {
  test.each<[name: string, hojas: Hoja[], choices?: Choices]>([
    ['capitals, accents, spaces and signs', [{ filas: [['VARIABLE', ' Período ', 'Valor:', 'Fuente *'], ['dados', '2025-T1', 3, 'informe#2']] }]],
    ['what columns are', [{ filas: [['Variable', 'Periodo que mide', 'Valor; en blanco, si el documento dice por qué no lo da', 'Documento y lugar en que consta'], ['dados', '2025-T1', 3, 'informe#2']] }]],
    ['another order', [{ filas: [['fuente', 'valor', 'periodo', 'variable'], ['informe#2', 3, '2025-T1', 'dados']] }]],
    ['a title, a date and blank rows above', [{ filas: [['Municipio de Villa'], ['Reporte', numero('45884', 'fecha')], [], [null, ...HEADER], [null, 'dados', '2025-T1', 3, 'informe#2']], combinadas: ['A1:E1'] }]],
    ['other sheets', [{ nombre: 'Portada', filas: [['Hola']] }, { filas: [HEADER, ['dados', '2025-T1', 3, 'informe#2']] }, { nombre: 'Gráfica', filas: [] }]],
    ['columns that only help to read', [{ filas: [['(qué se cuenta)', ...HEADER], ['Talleres', 'dados', '2025-T1', 3, 'informe#2']] }]],
    ['blank rows between, and the headers again', [{ filas: [HEADER, [], HEADER, ['dados', '2025-T1', 3, 'informe#2'], []] }]],
    ['a total and notes below', [{ filas: [HEADER, ['dados', '2025-T1', 3, 'informe#2'], ['Total', null, 3], ['Fuente: elaboración propia']] }]],
    ['cells joined from top to bottom', [{ filas: [HEADER, ['dados', '2025-T1', 3, 'informe#2'], [null, '2025-S1', 5, 'informe#1']], combinadas: ['A2:A3'] }]],
    ['one of two sheets that would do', [{ nombre: 'Vieja', filas: [HEADER, ['dados', '2025-T1', 9, 'informe#2']] }, { nombre: 'Buena', filas: [HEADER, ['dados', '2025-T1', 3, 'informe#2']] }], { hoja: 'buena' }],
    ['a sheet that is hidden, not being asked for', [{ nombre: 'Vieja', oculta: true, filas: [HEADER, ['dados', '2025-T1', 9, 'informe#2']] }, { filas: [HEADER, ['dados', '2025-T1', 3, 'informe#2']] }]],
    ['the same figure in two sheets', [{ nombre: 'A', filas: [HEADER, ['dados', '2025-T1', 3, 'informe#2']] }, { nombre: 'B', filas: [HEADER, ['dados', '2025-T1', '3', 'informe#2']] }]],
    ['the plan by its name', [{ filas: [['Plan', 'Plan de acción de Villa'], HEADER, ['dados', '2025-T1', 3, 'informe#2']] }]],
    ['a row of descriptions above the headers, as forms have it', [{ filas: [['Variable', 'Periodo que mide', 'Valor', 'Documento y lugar en que consta'], HEADER, ['dados', '2025-T1', 3, 'informe#2']] }]],
  ])('%s', async (_, hojas, choices) => {
    const { changed, errors } = await send([book(hojas)], choices);
    expect([errors, changed]).toEqual([[], [{ file: MEDICIONES, gone: [], come: COME('3') }]]);
  });

  test.each<[name: string, hojas: Hoja[], choices: Choices, says: string]>([
    ['a workbook without tables', [{ nombre: 'Hoja1', filas: [['Ventas', 'Enero'], ['a', 1]] }], {}, 'Ninguna hoja tiene los encabezados'],
    ['a plan that is not there', [one(3)], { plan: 'plan-2' }, '¿Quiso escribir «plan-1»?'],
    ['a plan that the sheet says and is not there', [{ filas: [['Plan:', 'plan-9'], HEADER, ['dados', '2025-T1', 3, 'informe#2']] }], {}, 'celda B1:  No hay un plan «plan-9»'],
    ['a sheet that is not there', [one(3)], { hoja: 'Dato' }, '¿Quiso escribir «Datos»?'],
    ['a sheet of another table', [one(3)], { tabla: 'personas', hoja: 'Datos' }, 'ningún renglón tiene los encabezados'],
    ['headers of several tables', [{ filas: [['id', 'nombre', 'fuente'], ['x', 'Equis', 'plan#1']] }], {}, '--tabla'],
  ])('%s is told', async (_, hojas, choices, says) => {
    const { errors, changed } = await send([book(hojas)], choices);
    expect(errors.join('\n')).toContain(says);
    expect(changed).toEqual([]);
  });

  test('what was assumed or left out is told, with its place', async () => {
    const hojas: Hoja[] = [
      { nombre: 'Datos', filas: [[...HEADER, 'Responsable'], ['dados', '2025-T1', formula('1+2', '3'), 'informe#2', 'Ana'], ['Total', null, 3]] },
      { nombre: 'Otra', filas: [['a', 'b', 'c', 'd'], [1, 2, 3, 4]] },
      { nombre: 'Vieja', oculta: true, filas: [HEADER] },
    ];
    const { notices, errors } = await send([book(hojas)]);
    expect(errors).toEqual([]);
    expect(notices).toEqual([
      'envio.xlsx, hoja «Datos», renglón 1: No se leen estas columnas, que la tabla no tiene: E «Responsable».',
      'envio.xlsx, hoja «Datos», renglón 3: No se leyó este renglón, que es un total o una nota: «Total».',
      'envio.xlsx, hoja «Datos», celda C2: La celda C2 es una fórmula: se leyó como «3».',
      'envio.xlsx, hoja «Otra»: No se leyó: ningún renglón tiene los encabezados de una tabla del sitio.',
      'envio.xlsx, hoja «Vieja»: No se leyó esta hoja, que está oculta.',
    ]);
  });
});

// prettier-ignore
describe('a table keeps what it had', () => {
  test('rows keep their order and their form, and what is sent blank erases nothing', async () => {
    const filas = [[...HEADER, 'nota'], ['dados', '2025-S2', 6, 'informe#1', null], ['previstos', '2025', null, null, 'Según el plan'], ['dados', '2025-S1', '5.0', 'informe#1', null]];
    const { changed, tables, notices, errors } = await send([book([{ filas: filas.slice(0, 3) }])]);
    expect(errors).toEqual([]);
    expect(changed).toEqual([{ file: MEDICIONES, gone: ['dados,2025-S2,4,,informe#1,', 'previstos,2025,10,,plan#4.1,'], come: ['dados,2025-S2,6,,informe#1,', 'previstos,2025,10,,plan#4.1,Según el plan'] }]);
    expect(tables[0]?.merged.changes.map(({ isNew, key, cells }) => [isNew, key, cells.map(({ column, before, after }) => [column, before, after])])).toEqual([
      [false, ['dados', '2025-S2'], [['valor', '4', '6']]],
      [false, ['previstos', '2025'], [['nota', '', 'Según el plan']]],
    ]);
    expect(notices.join()).toContain('Desde aquí hay 2 celdas en blanco');
  });

  test('a figure that arrives takes the place of what said that there was none', async () => {
    const cambios = { [MEDICIONES]: 'variable,periodo,valor,publicado,fuente,nota,estado\ndados,2025-S1,5,,informe#1,,\ndados,2025-S2,,,informe#1,,no-disponible\nprevistos,2025,10,,plan#4.1,,\n' };
    const filas = [[...HEADER, 'estado'], ['dados', '2025-S2', 6, 'informe#1', null]];
    const { changed, errors } = await send([book([{ filas }])], {}, cambios);
    expect(errors).toEqual([]);
    expect(changed[0]).toMatchObject({ gone: ['dados,2025-S2,,,informe#1,,no-disponible'], come: ['dados,2025-S2,6,,informe#1,,'] });
  });

  test('a number that is written otherwise is the same', async () => {
    const cambios = { [MEDICIONES]: (text: string) => text.replace('S1,5,', 'S1,5.50,') };
    const { changed } = await send([book([{ filas: [HEADER, ['dados', '2025-S1', 5.5, 'informe#1']] }])], {}, cambios);
    expect(changed).toEqual([{ file: MEDICIONES, gone: [], come: [] }]);
  });

  test('a table in another form is written in its own, and only if something changes', async () => {
    const cambios = { [MEDICIONES]: (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}` };
    expect((await send([book([{ filas: [HEADER, ['dados', '2025-S1', 5, 'informe#1']] }])], {}, cambios)).changed).toEqual([{ file: MEDICIONES, gone: [], come: [] }]);
    const { tables } = await send([book([one(3)])], {}, cambios);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(tables[0]?.after)).toBe(`${SITIO_MINIMO[MEDICIONES]}dados,2025-T1,3,,informe#2,\n`);
  });

  test('a table that is not there yet is made', async () => {
    const { tables, errors } = await send([book([{ filas: [['meta_plan', 'informe', 'declarado', 'fuente'], ['guia-2025', 'anual-2025', 100, 'informe#2']] }])], {}, { [AVANCES]: undefined });
    expect([errors, new TextDecoder().decode(tables[0]?.after)]).toEqual([[], 'meta_plan,informe,declarado,fuente\nguia-2025,anual-2025,100,informe#2\n']);
  });

  test('rows that may be several are told apart by the column that is missing', async () => {
    const cambios = { [MEDICIONES]: 'variable,periodo,valor,fuente,publicada\ndados,2025-S1,5,informe#1,2025-07\ndados,2025-S1,6,informe#1,2025-09\ndados,2025-S2,4,informe#1,\nprevistos,2025,10,plan#4.1,\n' };
    const { errors } = await send([book([{ filas: [HEADER, ['dados', '2025-S1', 7, 'informe#1']] }])], {}, cambios);
    expect(errors[0]).toContain('2 renglones que pueden ser este. Agregue la columna que los distingue: desglose, categoria, publicada.');
  });

  test('a site with errors stays as it is, and they are told as its own', async () => {
    const { errors } = await send([book([one(3)])], {}, { 'data/personas.csv': (text) => `${text}ana,Ana\n` });
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('data/personas.csv, renglón 4: primary-key');
  });

  test('a table that can not be read is not written', async () => {
    const { errors } = await send([book([one(3)])], {}, { [MEDICIONES]: (text) => `${text}"dados,2025-T2,1\n` });
    expect(errors[0]).toContain(`No se puede importar en ${MEDICIONES}, que tiene errores.`);
  });
});

// prettier-ignore
describe('a CSV that is sent is read as a sheet is', () => {
  test.each<[name: string, bytes: string | Buffer]>([
    ['with commas', 'variable,periodo,valor,fuente\ndados,2025-T1,3,informe#2\n'],
    ['with semicolons, in windows-1252', Buffer.from('Variable;Período;Valor;Fuente\r\ndados;2025-T1;3;informe#2\r\n', 'latin1')],
    ['with a title above', 'Reporte de Villa,,,\n,,,\nvariable,periodo,valor,fuente\ndados,2025-T1,3,informe#2\n'],
  ])('%s', async (_, bytes) => {
    expect((await send([csv(bytes)])).changed).toEqual([{ file: MEDICIONES, gone: [], come: COME('3') }]);
  });

  test.each<[name: string, bytes: string | Buffer, says: string]>([
    ['a thousand between semicolons', 'variable;periodo;valor;fuente\ndados;2025-T1;1.250;informe#2\n', 'envio.csv, celda C2: type-error «1.250» se puede leer de dos maneras'],
    ['a quote that stays open', 'variable,periodo,valor,fuente\ndados,2025-T1,"3,informe#2\n', 'comillas'],
    ['a workbook with the name of a CSV', makeWorkbook([one(3)]), 'Cambie el final de su nombre a «.xlsx»'],
  ])('%s is told', async (_, bytes, says) => {
    expect((await send([csv(bytes)])).errors.join('\n')).toContain(says);
  });

  test('1.250 among whole numbers is told, at its cell', async () => {
    expect((await send([csv('variable,periodo,valor,fuente\ndados,2025-T1,1.250,informe#2\n')])).notices.join()).toContain('envio.csv, celda C2: «1.250» se leyó con decimales');
  });
});

test('one that is no workbook does not keep the others from being read', async () => {
  const { errors, changed } = await send([
    { name: 'vieja.xls', bytes: Buffer.from('D0CF11E0A1B11AE1', 'hex') },
    book([one(3)]),
  ]);
  expect(errors).toEqual([expect.stringContaining('vieja.xls:  Es un libro de Excel de antes de 2007 (.xls).')]);
  expect(changed[0]?.come).toEqual(COME('3'));
});

/** The form of a unit of the minimal site. */
async function makeForm(files: Map<string, Buffer>, periodo: string): Promise<Book> {
  const { sitio } = judgeSources(await readSources(files));
  const [plan] = sitio?.planes ?? [];
  const owed = plan && owedByUnit(plan, periodo).get('obras');
  if (!sitio || !plan || !owed) throw new Error('Nothing is owed.');
  return { name: 'obras.xlsx', bytes: makeUnitForm(sitio, { plan, periodo, unit: 'obras', unitName: 'Obras' }, owed) };
}

test('what is asked of a report says of what it is, and a figure says of which goals', async () => {
  const files = siteWith({
    [`${PLAN}/variables.csv`]: (text) => text.replaceAll(',Taller,', ',Porcentaje,'),
  });
  const [figures, progress] = readWorkbook((await makeForm(files, '2025-S2')).bytes).slice(1, 3);
  const texts = (sheet: typeof figures) => sheet?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
  expect(texts(progress).flat()).toContain('declarado (% de la meta que se cumplió)');
  expect(texts(progress).flat().join('\n')).toContain('No es lo que dio el indicador');
  expect(texts(figures).find((row) => row.includes('dados'))).toContain('Dar todos los talleres (talleres-1-2025)');
});

test('the headers of a form are read with what stands beside them', async () => {
  const filas = [
    ['meta_plan', 'informe', 'declarado (% de la meta que se cumplió)', 'fuente'],
    ['guia-2025', 'anual-2025', numero('0.942', 'porcentaje'), 'informe#2'],
  ];
  const { changed, errors } = await send([book([{ filas }])]);
  expect([errors, changed[0]?.come]).toEqual([
    [],
    ['guia-2025,anual-2025,94.2,2025-05,,,https://villa.example/guia,,,informe#2'],
  ]);
});

// prettier-ignore
test.each<[name: string, celda: Celda, told: boolean]>([
  ['what may have been typed as a month', numero('46082', 'fecha'), true],
  ['a month', numero('46082', 'mes'), false],
  ['another day', numero('46083', 'fecha'), false],
  ['a text', '2026-03-01', false],
])('a first of a month is told where it is %s', async (_, celda, told) => {
  const { errors, notices } = await send([book([{ filas: [[...HEADER, 'publicada'], ['dados', '2025-T1', 3, 'informe#2', celda]] }])]);
  expect([errors, notices.join().includes('guarda el día 1 de un mes: se leyó como «2026-03-01»')]).toEqual([[], told]);
});

test('a value of an indicator that is declared is asked about at its cell', async () => {
  const filas = [
    ['meta_plan', 'informe', 'declarado', 'fuente'],
    ['talleres-1-2025', 'anual-2025', 90, 'informe#2'],
  ];
  const cambios: Cambios = { [`${PLAN}/metas.csv`]: (text) => text.replace('al-menos,100', 'al-menos,80') };
  const { errors, notices } = await send([book([{ nombre: 'Avances', filas }])], {}, cambios);
  expect(errors).toEqual([]);
  expect(notices).toEqual([
    expect.stringContaining('envio.xlsx, hoja «Avances», celda C2: La meta es 80 %, el indicador dio 90 %'),
  ]);
});

test('a figure that loses its thousands is told at its cell', async () => {
  const cambios: Cambios = {
    [MEDICIONES]: (text) =>
      text.replace('S1,5,', 'S1,1180,').replace('S2,4,', 'S2,1310,').replace('2025,10,', '2025,9000,'),
  };
  const { errors, notices } = await send(
    [book([{ nombre: 'Datos', filas: [HEADER, ['dados', '2026-S1', 12500, 'informe#2']] }])],
    {},
    cambios,
  );
  expect([errors, notices]).toEqual([
    [],
    [expect.stringContaining('envio.xlsx, hoja «Datos», celda C2: «12500» se aparta de las demás cifras de «dados»')],
  ]);
});

test('a form that comes back as it was sent changes no byte', async () => {
  const files = siteWith({
    [MEDICIONES]:
      'variable,periodo,valor,publicado,fuente,nota,estado\ndados,2025-S1,5.50,5½,informe#1,"Con «comillas», y coma\n y renglón",preliminar\ndados,2025-S2,4,,informe#1,,\nprevistos,2025,10,,plan#4.1,,\n',
  });
  for (const periodo of ['2025', '2025-S1', '2025-S2', '2025-T2']) {
    const { tables, told } = await takeIn(await readSources(files), files, [await makeForm(files, periodo)]);
    expect(told).toEqual([]);
    expect(tables.map(({ before, after }) => before === after)).toEqual(tables.map(() => true));
    expect(tables.length).toBeGreaterThan(0);
  }
});
