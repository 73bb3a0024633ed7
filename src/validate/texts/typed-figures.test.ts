import { describe, expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';

const PLAN = 'content/planes/plan-1.mdx';
const INFORME = 'content/informes/anual-2025.mdx';
const PAGE = 'content/paginas/acerca.mdx';
const TABLES = 'data/planes/plan-1';

/** 45 and 4 workshops in the halves of 2025, 2030 in 2026, 86.9 % of 2025 and 100 % of 2027; and two figures of a report. */
const DATA: Cambios = {
  [`${TABLES}/variables.csv`]: (text) =>
    `${text.replace(/Taller,/g, 'Talleres,')}asistencia,Asistencia de vecinos,Porcentaje,total,\n`,
  [`${TABLES}/mediciones.csv`]: (text) =>
    `${text.replace('dados,2025-S1,5', 'dados,2025-S1,45')}dados,2026,2030,,informe#1,\nasistencia,2025,86.9,,informe#1,\nasistencia,2027,100,,informe#1,\n`,
  [INFORME]: replace(
    'afirmaciones:',
    `cifras:
  - { que: 'Guías "cortas" entregadas', valor: 1200, unidad: guías, fuente: informe#4 }
  - { que: Vecinos con guía, valor: 7, unidad: vecinos, fuente: informe#4 }
afirmaciones:`,
  ),
};

/** What is told of numbers in a text, as «line:column value hint». */
async function noticesOf(text: string, file = PLAN) {
  const body = (antes: string) => (file === PLAN ? antes.replace('Un plan.', text) : `${antes}\n${text}\n`);
  const before = DATA[file];
  const change = typeof before === 'function' ? (antes: string) => body(String(before(antes))) : body;
  const { problems } = await openCon({ ...DATA, [file]: change });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const typed = problems.filter(({ code }) => code === 'typed-figure');
  expect(typed.every(({ severity }) => severity === 'warning')).toBe(true);
  return typed.map(({ line, column, value, hint }) => [`${line}:${column} ${value}`, hint] as const);
}

const S1 = '<Cifra variable="dados" periodo="2025-S1" />';

// prettier-ignore
describe('a typed number that the data have', () => {
  test.each<[string, string, string, string, string?]>([
    ['before its unit', 'Hubo 45 talleres.', '12:6 45', S1],
    ['before its unit in capitals', 'Hubo 45 Talleres.', '12:6 45', S1],
    ['before its unit in the singular', 'El número 45 taller.', '12:11 45', S1],
    ['some words before its unit', 'Fueron 45 de los talleres.', '12:8 45', S1],
    ['in bold', 'Hubo **45** talleres.', '12:8 45', S1],
    ['in an item', '- Uno.\n- Hubo 45 talleres.', '13:8 45', S1],
    ['in a row', '| Qué | Cuánto |\n| --- | --- |\n| Talleres dados | 45 |', '14:20 45', S1],
    ['in a row beside its unit', '| Qué | Cuánto |\n| --- | --- |\n| Talleres | 45 |', '14:14 45', S1],
    ['after its unit', 'De talleres, 45.', '12:14 45', S1],
    ['in a later line of a paragraph', 'Primero.\nHubo 45 talleres.', '13:6 45', S1],
    ['after the same number of something else', 'Calle 45, con 45 talleres.', '12:15 45', S1],
    ['after a character of two units', '😀 Hubo 45 talleres.', '12:9 45', S1],
    ['after what is escaped', 'Uno \\* y 45 talleres.', '12:10 45', S1],
    ['in a note', 'Uno[^a].\n\n[^a]: Hubo 45 talleres.', '14:12 45', S1],
    ['beside a quotation', 'Dice «muchos» y da 45 talleres.', '12:20 45', S1],
    ['of few, named by unit and name', 'Se contaron 4 talleres dados.', '12:13 4', '<Cifra variable="dados" periodo="2025-S2" />'],
    ['that could be a year', 'Hubo 2030 talleres.', '12:6 2030', '<Cifra variable="dados" periodo="2026" />'],
    ['with a sign of thousands', 'Hubo 2,030 talleres.', '12:6 2,030', '<Cifra variable="dados" periodo="2026" />'],
    ['as a percentage', 'La asistencia fue de 86.9 %.', '12:22 86.9', '<Cifra variable="asistencia" periodo="2025" />'],
    ['as a percentage in words', 'Hubo asistencia del 86.9 por ciento.', '12:21 86.9', '<Cifra variable="asistencia" periodo="2025" />'],
    ['in the report that gives it', 'Se dieron 1,200 guías.', '19:11 1,200', '<Cifra informe="anual-2025" que="Guías &quot;cortas&quot; entregadas" />', INFORME],
    ['in a report, of its plan', 'Hubo 45 talleres.', '19:6 45', S1, INFORME],
    ['in a text of a commitment', 'Hubo 45 talleres.', '12:6 45', S1, 'content/compromisos/plan-1/talleres.mdx'],
  ])('%s is told with the element to write', async (_, text, place, element, file) => {
    const [[at, hint] = ['', '']] = await noticesOf(text, file);
    expect(at).toBe(place);
    expect(hint).toContain(element);
  });

  test('each in its place', async () => {
    const notices = await noticesOf('Hubo 45 talleres, y\notros 45 talleres: 45 talleres.');
    expect(notices.map(([at]) => at)).toEqual(['12:6 45', '13:7 45', '13:20 45']);
  });

  test('of the time that the paragraph names', async () => {
    const notices = await noticesOf('En 2026 fueron 2030 talleres.');
    expect(notices).toEqual([['12:16 2030', expect.not.stringContaining('O, si es otra')]]);
  });
});

// prettier-ignore
describe('no notice is given of a number', () => {
  test.each<[string, string, string?]>([
    ['that the data do not have', 'Hubo 46 talleres.'],
    ['of something else', 'Hubo 45 sesiones.'],
    ['of something else beside its unit', 'Los talleres duraron 45 minutos.'],
    ['before a clause about its unit', 'En la calle 45, talleres.'],
    ['before another sentence about its unit', 'Fueron a la calle 45 ahora. Hay talleres.'],
    ['in a link', 'Hubo [45 talleres](/index.html).'],
    ['in code', 'Hubo `45 talleres`.'],
    ['in a block of code', '```\n45 talleres\n```'],
    ['in a heading', '## Los 45 talleres'],
    ['in a quotation', 'Dice «hubo 45 talleres» el informe.'],
    ['in a quotation that is partly bold', 'Dice «hubo **muchos** y 45 talleres».'],
    ['in a quoted block', '> Hubo 45 talleres.'],
    ['in an element', `Hubo ${S1}.`],
    ['within an element', '<Nota titulo="45 talleres">\nHubo 45 talleres.\n</Nota>'],
    ['that is small, by its unit alone', 'Cada quien fue a 4 talleres.'],
    ['that is a year', 'Los talleres dados: 2030.'],
    ['that is a date', 'Los talleres dados el 45 de mayo.'],
    ['that is an ordinal', 'El 45º taller.'],
    ['that is part of another', 'Los 1.45 talleres, el 45/2 taller y los 45-46 talleres.'],
    ['that is less than nothing', 'Hubo -45 talleres.'],
    ['that is money', 'Talleres dados: $45'],
    ['that is a percentage of what is none', 'El 45 % de los talleres.'],
    ['that is all, as most are', 'La asistencia de vecinos fue del 100 %.'],
    ['that is none of what is a percentage', 'Asistencia de vecinos: 86.9'],
    ['of another year than the paragraph names', 'En 2024 hubo 45 talleres.'],
    ['of another month than the paragraph names', 'En octubre hubo 45 talleres.'],
    ['of another paragraph', 'Talleres dados.\n\nHubo 45.'],
    ['of a report in another text', 'Se dieron 1,200 guías.'],
    ['in a page of no plan', 'Hubo 45 talleres.', PAGE],
  ])('%s', async (_, text, file) => {
    expect(await noticesOf(text, file)).toEqual([]);
  });
});
