import { describe } from 'vitest';
import { type BadInput, PLAN, testTold } from '../../../tests/bad-input.ts';
import { replace } from '../../../tests/sitio-minimo.ts';

const formula = (text: string) => replace('dados ÷ previstos × 100', text);

/** The columns of the baseline, as the first indicator has them and the second. */
const lineaBase =
  (first: string, second = ',,,') =>
  (text: string) =>
    text
      .replace(/fuente$/m, 'fuente,sentido,linea_base,linea_base_periodo,fuente_linea_base')
      .replace(/plan#4\.1$/m, `plan#4.1,${first}`)
      .replace(/plan#4\.2$/m, `plan#4.2,${second}`);

/** What the first goal asks for, and the columns of its upper end and tolerance. */
const asked = (what: string, more: string) => (text: string) =>
  text
    .replace(/fuente$/m, 'fuente,valor_hasta,tolerancia')
    .replace('al-menos,100', what)
    .replace(/plan#4\.1$/m, `plan#4.1${more}`)
    .replace(/plan#4\.2$/m, 'plan#4.2,,');

/** The columns of the traffic light of the first indicator and the second. */
const semaforo =
  (first: string, second = ',,') =>
  (text: string) =>
    text
      .replace(/fuente$/m, 'fuente,semaforo_de,semaforo_rojo,fuente_semaforo')
      .replace(/plan#4\.1$/m, `plan#4.1,${first}`)
      .replace(/plan#4\.2$/m, `plan#4.2,${second}`);

// prettier-ignore
const CONSISTENCY: BadInput[] = [
  ['an unknown variable in a formula', `${PLAN}/indicadores.csv`, formula('dados ÷ previsto × 100'), 'unknown-variable', 2, 47, '¿Quiso escribir «previstos»?'],
  ['a function in a formula', `${PLAN}/indicadores.csv`, formula('Math.max(1)'), 'formula-error', 2, 47, '«M»'],
  ['a power in a formula', `${PLAN}/indicadores.csv`, formula('dados ** previstos'), 'formula-error', 2, 47, '«**»'],
  ['a condition in a formula', `${PLAN}/indicadores.csv`, formula('dados ? previstos : 1'), 'formula-error', 2, 47, '«?»'],
  ['a remainder in a formula', `${PLAN}/indicadores.csv`, formula('dados % previstos'), 'formula-error', 2, 47, '«%»'],
  ['a member in a formula', `${PLAN}/indicadores.csv`, formula('dados.previstos'), 'formula-error', 2, 47],
  ['an exponent in a formula', `${PLAN}/indicadores.csv`, formula('dados × previstos × 1e3'), 'formula-error', 2, 47, '«1e3»'],
  ['an unused variable', `${PLAN}/variables.csv`, (text) => `${text}otros,Otros,Taller,entrada,\n`, 'unused-variable', 4, 1, 'Ninguna fórmula usa «otros»'],
  ['a goal whose id does not fit', `${PLAN}/metas.csv`, replace('talleres-1-2025', 'talleres-2-2025'), 'constraint-error', 2, 1, 'Escriba «talleres-1-2025»'],
  ['a goal that falls due before it starts', `${PLAN}/metas.csv`, replace('2025-03,2025-06-30', '2025-07,2025-06-30'), 'constraint-error', 3, 55, 'antes de empezar'],
  ['a number for what is done or not', `${PLAN}/metas.csv`, replace('igual,si', 'igual,1'), 'constraint-error', 3, 27, '«si» o «no»'],
  ['a period of a baseline that is not there', `${PLAN}/indicadores.csv`, lineaBase('ascendente,,2024,'), 'constraint-error', 2, 108, 'Falta la línea base'],
  ['a source of a baseline that is not there', `${PLAN}/indicadores.csv`, lineaBase(',,,plan#3'), 'constraint-error', 2, 99, 'Falta la línea base'],
  ['a baseline of what is done or not', `${PLAN}/indicadores.csv`, lineaBase(',,,', ',4,,'), 'constraint-error', 3, 62, 'no lleva línea base'],
  ['ranges that do not say what they are of', `${PLAN}/indicadores.csv`, semaforo(',<70,'), 'constraint-error', 2, 96, '«cumplimiento»'],
  ['what ranges are of, without them', `${PLAN}/indicadores.csv`, semaforo('valor,,'), 'constraint-error', 2, 96, 'Faltan los rangos'],
  ['a source of ranges that are not there', `${PLAN}/indicadores.csv`, semaforo(',,plan#3'), 'constraint-error', 2, 98, 'Faltan los rangos'],
  ['ranges of what is done or not', `${PLAN}/indicadores.csv`, semaforo(',,', 'valor,<1,'), 'constraint-error', 3, 67, 'no lleva rangos'],
  ['a range as documents print it', `${PLAN}/indicadores.csv`, semaforo('valor,menos de 70,'), 'type-error', 2, 102, 'Escriba «<70»'],
  ['one range of several', `${PLAN}/indicadores.csv`, semaforo('valor,<70|más de 130 %,'), 'type-error', 2, 102, 'Escriba «>130»'],
  ['a range that ends before it begins', `${PLAN}/indicadores.csv`, semaforo('valor,90 a 70,'), 'type-error', 2, 102, 'no es un rango'],
  ['a floor for what should fall', `${PLAN}/indicadores.csv`, lineaBase('descendente,12,2024,'), 'constraint-error', 2, 33, '«al-menos» daría por cumplida', `${PLAN}/metas.csv`],
  ['a second goal of a period, that makes a range with the first', `${PLAN}/metas.csv`, (text) => text.replace(',100,Dar', ',90,Dar').replace('\nguia', '\ntalleres-1-2025-b,talleres-1,2025,a-lo-mas,110,A lo más 110 %,,2025-12,plan#4.1\nguia'), 'constraint-error', 3, 1, 'comparador «entre», valor «90» y valor_hasta «110»'],
  ['a second goal of a period, that makes none', `${PLAN}/metas.csv`, (text) => `${text}guia-2025-b,guia,2025,igual,si,Otra,,2025-12,plan#4.2\n`, 'constraint-error', 4, 1, 'de ese indicador y periodo, «guia-2025». Corrija'],
  ['an activity whose right id is taken', `${PLAN}/actividades.csv`, (text) => `${text}talleres-9,talleres,1,Otra,Otra,obras,comite,,,plan#4.1\n`, 'constraint-error', 3, 1, 'Ya hay una actividad con esa clave'],
  ['a range without its upper end', `${PLAN}/metas.csv`, asked('entre,100', ',,'), 'constraint-error', 2, 84, 'de un número a otro'],
  ['a range without its lower end', `${PLAN}/metas.csv`, asked('entre,', ',60,'), 'constraint-error', 2, 39, 'de un número a otro'],
  ['a range that ends before it begins', `${PLAN}/metas.csv`, asked('entre,100', ',60,'), 'constraint-error', 2, 84, 'termina antes de empezar'],
  ['a range that is none', `${PLAN}/metas.csv`, asked('entre,60', ',60,'), 'constraint-error', 2, 83, 'termina antes de empezar'],
  ['an upper end of what is no range', `${PLAN}/metas.csv`, asked('al-menos,100', ',120,'), 'constraint-error', 2, 87, 'lleva un solo número'],
  ['a tolerance of what need not be exact', `${PLAN}/metas.csv`, asked('al-menos,100', ',,5'), 'constraint-error', 2, 88, 'lleva tolerancia'],
  ['a negative tolerance', `${PLAN}/metas.csv`, asked('igual,100', ',,-5'), 'constraint-error', 2, 85, '0'],
  ['no value for what is done or not', `${PLAN}/metas.csv`, replace('igual,si', 'igual,'), 'constraint-error', 3, 27, '«si» o «no»'],
  ['a plan that ends before it starts', 'content/planes/plan-1.mdx', replace('fin: 2027-12', 'fin: 2024-12'), 'constraint-error', 8, 6, 'anterior al inicio'],
  ['an activity whose id does not fit', `${PLAN}/actividades.csv`, replace('talleres,1', 'talleres,2'), 'constraint-error', 2, 1, 'Escriba «talleres-2»'],
  ['an acta that does not name the report', 'content/actas/acta-1.mdx', replace('informes:\n  - anual-2025\n', ''), 'constraint-error', 6, 16, 'acta «acta-1» no dice', 'content/informes/anual-2025.mdx'],
  ['a report that does not name the acta', 'content/informes/anual-2025.mdx', replace('presentado_en: sesion-1\n', ''), 'constraint-error', 21, 5, '«anual-2025» no dice', 'content/actas/acta-1.mdx'],
  ['an archive later than the site', 'data/archivos.csv', `fecha,direccion,tamano,sha256\n2026-01-01,https://villa.example/a.zip,1,${'0'.repeat(64)}\n`, 'later-date', 2, 1, 'fecha de corte de este sitio es 2025-12-31'],
  ['a claim on an unknown commitment', 'content/informes/anual-2025.mdx', replace('ambito: talleres', 'ambito: taller'), 'foreign-key', 9, 13, '¿Quiso escribir «talleres»?'],
];

describe('a bad input is told once, with its place and what to write', () => {
  testTold(CONSISTENCY);
});
