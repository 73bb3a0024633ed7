import { expect, test } from 'vitest';
import { type Cambios, openCon } from '../../../tests/sitio-minimo.ts';

const PLAN = 'data/planes/plan-1';

interface Plan {
  /** Unit of the part and of the whole. */
  unidad?: string;
  parte?: string;
  todo?: string;
  formula?: string;
  meta?: string;
  comparador?: string;
  /** Where the indicator starts, and where its green begins. */
  base?: string;
  verde?: string;
  /** `parte` and `todo`, each with its figures by period; what follows a value is its note. */
  cifras: readonly string[];
  agregacion?: string;
}

/** The minimal site with a percentage of one variable between another. */
const conCifras = ({
  unidad = 'Persona',
  parte = 'Atendidas',
  todo = 'Recibidas',
  formula = 'parte ÷ todo × 100',
  meta = '90',
  comparador = 'al-menos',
  base,
  verde,
  cifras,
  agregacion = '',
}: Plan): Cambios => ({
  [`${PLAN}/indicadores.csv`]: (text) =>
    withColumns(text.replace('dados ÷ previstos × 100', formula), {
      ...(base !== undefined && { linea_base: base }),
      ...(verde !== undefined && { semaforo_de: 'valor', semaforo_verde: verde }),
    }),
  [`${PLAN}/variables.csv`]: `id,nombre,unidad,papel,agregacion\nparte,${parte},${unidad},realizado,${agregacion}\n${formula.includes('todo') ? `todo,${todo},${unidad},entrada,${agregacion}\n` : ''}`,
  [`${PLAN}/metas.csv`]: (text) => text.replace('al-menos,100', `${comparador},${meta}`),
  [`${PLAN}/mediciones.csv`]: `variable,periodo,valor,fuente,nota\n${cifras
    .map((one) => one.split(' '))
    .map(([variable, periodo, valor, nota = '']) => `${variable},${periodo},${valor},informe#1,${nota}\n`)
    .join('')}`,
});

/** More columns, filled in the first row. */
function withColumns(text: string, more: Record<string, string>): string {
  const [head, first, ...rows] = text.trimEnd().split('\n');
  const values = Object.values(more);
  const others = rows.map((row) => [row, ...values.map(() => '')].join(','));
  return `${[[head, ...Object.keys(more)].join(','), [first, ...values].join(','), ...others].join('\n')}\n`;
}

const DOUBTS = ['fractional-count', 'part-above-whole', 'share-for-percentage', 'unlikely-size'];

async function doubts(plan: Plan) {
  const { problems } = await openCon(conCifras(plan));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return problems.filter(({ code }) => DOUBTS.includes(code));
}

/** Figures of the quarters of 2025. */
const quarters = (variable: string, ...valores: (number | string)[]) =>
  valores.map((valor, i) => `${variable} 2025-T${i + 1} ${valor}`);

// prettier-ignore
test.each<[name: string, plan: Plan, code: string, line: number, says: string]>([
  ['people with decimals', { cifras: ['parte 2025 1.25', 'todo 2025 900'] }, 'fractional-count', 2, '«1.25» tiene decimales, y «parte» se cuenta en «Persona»'],
  ['sessions with decimals', { unidad: 'sesiones', cifras: ['parte 2025 1', 'todo 2025 2.5'] }, 'fractional-count', 3, 'separa millares'],
  ['works of some kind with decimals', { unidad: 'obras de pavimentación', cifras: ['parte 2025 1.5', 'todo 2025 2'] }, 'fractional-count', 2, 'dígalo en «nota»'],
  ['students with decimals, whose name has that of a day', { unidad: 'estudiantes', cifras: ['parte 2025 1.5', 'todo 2025 2'] }, 'fractional-count', 2, 'estudiantes'],
  ['another unit, whole in all other figures', { unidad: 'becas', cifras: quarters('parte', 10, 12, 13, 11.5) }, 'fractional-count', 5, '«becas»'],
  ['a part larger than its whole', { cifras: ['parte 2025 130', 'todo 2025 120'] }, 'part-above-whole', 2, '«parte» (130) es más que «todo» (120)'],
  ['a part larger than its whole, the factor first', { formula: '100 × (parte ÷ todo)', cifras: ['parte 2025 130', 'todo 2025 120'] }, 'part-above-whole', 2, 'una en el lugar de la otra'],
  ['a part larger than its whole, the factor between', { formula: 'parte × 100 / todo', cifras: ['parte 2025 130', 'todo 2025 120'] }, 'part-above-whole', 2, 'una en el lugar de la otra'],
  ['a share for a percentage', { unidad: '%', cifras: quarters('parte', 81.5, 79, 0.83) }, 'share-for-percentage', 4, 'escriba «83»'],
  ['a share for a percentage that binary arithmetic spoils', { unidad: 'Porcentaje', cifras: quarters('parte', 7.5, 0.07) }, 'share-for-percentage', 3, 'escriba «7»'],
  ['a first share, under a goal', { formula: 'parte', unidad: 'Porcentaje', meta: '85', cifras: ['parte 2025-T1 0.83'] }, 'share-for-percentage', 2, 'escriba «83»'],
  ['a first share, far under a goal', { formula: 'parte', unidad: '%', meta: '100', cifras: ['parte 2025-T1 0.25'] }, 'share-for-percentage', 2, 'escriba «25»'],
  ['a first share of a variable in another unit', { formula: 'parte', unidad: 'puntos', meta: '85', cifras: ['parte 2025-T1 0.83'] }, 'share-for-percentage', 2, 'escriba «83»'],
  ['a first share, beside a baseline', { formula: 'parte', unidad: '%', meta: '', base: '78', cifras: ['parte 2025-T1 0.83'] }, 'share-for-percentage', 2, 'escriba «83»'],
  ['a first share, under where green begins', { formula: 'parte', unidad: '%', meta: '', verde: '>=80', cifras: ['parte 2025-T1 0.83'] }, 'share-for-percentage', 2, 'escriba «83»'],
  ['ten times as much', { cifras: quarters('parte', 1180, 1310, 12500) }, 'unlikely-size', 4, 'Si es 1250, escriba «1250»'],
  ['a hundred times as much', { unidad: 'pesos', cifras: quarters('parte', 1180, 1310, 125010) }, 'unlikely-size', 4, 'escriba «1250.1»'],
  ['a thousand times less, a thousand having been read as decimal', { unidad: 'pesos', cifras: quarters('parte', 1180, 1310, 1.25) }, 'unlikely-size', 4, 'escriba «1250»'],
  ['ten times less', { cifras: quarters('parte', 125, 1310, 1200) }, 'unlikely-size', 2, 'que van de 1200 a 1310'],
])('%s', async (_, plan, code, line, says) => {
  const found = await doubts(plan);
  expect(found.map((one) => [one.code, one.line, one.field, one.severity])).toEqual([[code, line, 'valor', 'warning']]);
  expect(`${found[0]?.message} ${found[0]?.hint}`).toContain(says);
});

// prettier-ignore
test.each<[name: string, plan: Plan]>([
  ['money', { unidad: 'millones de pesos', cifras: quarters('parte', 10, 12, 13, 11.5) }],
  ['hours of courses', { unidad: 'horas de curso', cifras: quarters('parte', 10, 12, 13, 11.5) }],
  ['cubic metres', { unidad: 'm³', cifras: quarters('parte', 10, 12, 13, 11.5) }],
  ['people by something', { unidad: 'personas por hora', cifras: quarters('parte', 10, 12, 13, 11.5) }],
  ['people by something, with a bar', { unidad: 'quejas/mes', cifras: quarters('parte', 10, 12, 13, 11.5) }],
  ['thousands of people', { unidad: 'miles de personas', cifras: quarters('parte', 10, 12, 13, 11.5) }],
  ['people on average', { agregacion: 'promedio', cifras: quarters('parte', 10, 12, 13, 11.5) }],
  ['a figure that a note confirms', { cifras: ['parte 2025 1.25 cierto', 'todo 2025 900'] }],
  ['more done than was planned', { todo: 'Programadas', cifras: ['parte 2025 130', 'todo 2025 120'] }],
  ['more than in another year', { todo: 'Recibidas en 2024', cifras: ['parte 2025 130', 'todo 2025 120'] }],
  ['a goal past the whole', { meta: '110', cifras: ['parte 2025 130', 'todo 2025 120'] }],
  ['a formula that is no quotient', { formula: '(parte - todo) ÷ todo × 100', cifras: ['parte 2025 130', 'todo 2025 120'] }],
  ['a part as large as its whole', { cifras: ['parte 2025 120', 'todo 2025 120'] }],
  ['a larger part that a note confirms', { cifras: ['parte 2025 130 arrastra', 'todo 2025 120'] }],
  ['percentages that are all small', { unidad: '%', cifras: quarters('parte', 0.9, 1.2, 0.8) }],
  ['a rate that falls below 1 %', { unidad: '%', cifras: quarters('parte', 6, 6.5, 0.8) }],
  ['a small rate that is to stay under a ceiling', { formula: 'parte', unidad: '%', comparador: 'a-lo-mas', meta: '30', cifras: ['parte 2025-T1 0.83'] }],
  ['a small rate with a small goal', { formula: 'parte', unidad: '%', meta: '2', cifras: ['parte 2025-T1 0.83'] }],
  ['a small rate that starts small', { formula: 'parte', unidad: '%', base: '1.2', cifras: ['parte 2025-T1 0.83'] }],
  ['a small rate in a green that has no beginning', { formula: 'parte', unidad: '%', meta: '', verde: '<20', cifras: ['parte 2025-T1 0.83'] }],
  ['a first step of less than a tenth', { formula: 'parte', unidad: '%', meta: '85', cifras: ['parte 2025-T1 0.02'] }],
  ['a first share that a note confirms', { formula: 'parte', unidad: '%', meta: '85', cifras: ['parte 2025-T1 0.83 cierto'] }],
  ['a part of a quotient, under its goal', { unidad: 'pesos', meta: '85', cifras: ['parte 2025-T1 0.83', 'todo 2025-T1 0.9'] }],
  ['the size of the others, far from them', { cifras: quarters('parte', 1180, 1310, 4000) }],
  ['others that are far from one another', { cifras: quarters('parte', 100, 5000, 12500, 900) }],
  ['few', { cifras: quarters('parte', 2, 3, 25) }],
  ['a single other figure', { cifras: quarters('parte', 1180, 12500) }],
  ['a year beside its quarters', { agregacion: 'suma', cifras: [...quarters('parte', 100, 120, 90, 110), 'parte 2024 1200'] }],
  ['other digits', { cifras: quarters('parte', 1180, 1310, 45000) }],
  ['a leap that a note confirms', { cifras: quarters('parte', 1180, 1310, '12500 feria') }],
])('nothing of %s', async (_, plan) => {
  expect(await doubts(plan)).toEqual([]);
});

// prettier-ignore
test.each([
  ['a baseline under a goal', '100', { linea_base: '0.6' }, 'indicadores.csv', 'linea_base', 'escriba «60»'],
  ['a goal above a baseline', '0.9', { linea_base: '60' }, 'metas.csv', 'valor', 'escriba «90»'],
  ['a goal under a green that begins near it', '0.9', { semaforo_de: 'valor', semaforo_verde: '85 a 100' }, 'metas.csv', 'valor', 'escriba «90»'],
])('%s from 0 to 1', async (_, meta, columns, file, field, says) => {
  const { problems } = await openCon({
    [`${PLAN}/indicadores.csv`]: (text) => withColumns(text, columns),
    [`${PLAN}/metas.csv`]: (text) => text.replace('al-menos,100', `al-menos,${meta}`),
  });
  const [found, ...others] = problems.filter(({ code }) => DOUBTS.includes(code));
  expect([found?.file, found?.field, others]).toEqual([`${PLAN}/${file}`, field, []]);
  expect(found?.hint).toContain(says);
});

test('a goal, and what is declared, from 0 to 1 where the rest is from 0 to 100', async () => {
  const { problems } = await openCon({
    [`${PLAN}/metas.csv`]: (text) =>
      `${text}talleres-1-2026,talleres-1,2026,al-menos,0.95,Dar casi todos,,2026-12,plan#4.1\n`,
    [`${PLAN}/avances.csv`]: (text) => `${text}talleres-1-2025,anual-2025,0.83,,,,,,,informe#2\n`,
  });
  expect(
    problems.filter(({ code }) => DOUBTS.includes(code)).map(({ file, line, hint }) => [file, line, hint]),
  ).toEqual([
    [`${PLAN}/avances.csv`, 3, 'Si quiere decir 83 %, escriba «83».'],
    [`${PLAN}/metas.csv`, 4, 'Si quiere decir 95 %, escriba «95».'],
  ]);
});
