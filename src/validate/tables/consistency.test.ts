import { describe } from 'vitest';
import { type BadInput, PLAN, testTold } from '../../../tests/bad-input.ts';
import { replace } from '../../../tests/sitio-minimo.ts';

const formula = (text: string) => replace('dados ÷ previstos × 100', text);

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
