import { describe, expect, test } from 'vitest';
import { type Cambios, openCon, replace } from '../../../tests/sitio-minimo.ts';

const INFORME = 'content/informes/anual-2025.mdx';

const told = async (tipo: string, periodo: string) => {
  const { problems } = await openCon({
    [INFORME]: (text) =>
      text.replace('tipo: anual', `tipo: ${tipo}`).replace('periodo: 2025\np', `periodo: ${periodo}\np`),
  });
  return problems.filter(({ severity, field }) => severity !== 'observation' && field === 'tipo');
};

// prettier-ignore
test.each([
  ['mensual', '2025-08'], ['bimestral', '2025-B2'], ['trimestral', '2025-T3'], ['semestral', '2025-S1'], ['anual', '2025'],
  ['final', '2025'], ['final', '2024/2025'], ['otro', '2025-T3'],
])('a report that is %s covers %s', async (tipo, periodo) => {
  expect(await told(tipo, periodo)).toEqual([]);
});

// prettier-ignore
test.each([
  ['trimestral', '2025-S1', '«trimestral» cubre 3 meses', 'Escriba «tipo: semestral» o «tipo: otro»'],
  ['semestral', '2025', '«semestral» cubre 6 meses', 'Escriba «tipo: anual» o «tipo: otro»'],
  ['cuatrimestral', '2025-T1', 'dura 3 meses', 'Escriba «tipo: trimestral»'],
  ['anual', '2025-08', 'dura 1 mes', 'Escriba «tipo: mensual»'],
  ['mensual', '2025-B1', 'cubre 1 mes,', 'Escriba «tipo: bimestral»'],
  ['anual', '2024/2025', 'dura 24 meses', 'Escriba «tipo: final» o «tipo: otro»'],
])('a report that is %s and covers %s is told, and does not stop the site', async (tipo, periodo, message, hint) => {
  const problems = await told(tipo, periodo);
  expect(problems).toMatchObject([{ severity: 'warning', code: 'report-kind', file: INFORME, line: 3 }]);
  expect(problems[0]?.message).toContain(message);
  expect(problems[0]?.hint).toContain(hint);
});

test('a word that is no kind is told with all kinds, and with none that only looks like it', async () => {
  const [problem] = await told('bianual', '2025');
  expect(problem).toMatchObject({ severity: 'error', code: 'constraint-error' });
  expect(problem?.hint).toBe(
    'Escriba una de estas: mensual, bimestral, trimestral, cuatrimestral, semestral, anual, final, otro.',
  );
});

/** A second plan that is like the first, and a session of 2025. */
const SEGUNDO: Cambios = {
  'content/planes/plan-2.mdx': `---
titulo: Segundo plan
nombre_corto: Plan 2
tipo: programa-operativo
entidad: villa
inicio: 2025
fin: 2025-12
fuente: plan#segundo
---
`,
  'data/planes/plan-2/indicadores.csv': 'id,compromiso,actividad,nombre,tipo,formula,unidad,agregacion,fuente\n',
  'data/planes/plan-2/metas.csv': 'id,indicador,periodo,comparador,valor,texto,inicio,vence,fuente\n',
  'data/sesiones.csv': (text) => `${text}sesion-2,comite,extraordinaria,1,2026-02-15,acta-1#fin\n`,
};

describe('a report on several plans, presented in several sessions', () => {
  test('is of each of its plans', async () => {
    const { sitio, problems } = await openCon({
      ...SEGUNDO,
      [INFORME]: replace('plan: plan-1\n', 'plan: plan-1\nplanes: [plan-2]\npresentado_tambien_en: [sesion-2]\n'),
    });
    expect(problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
    expect(sitio?.informes[0]).toMatchObject({
      plan: 'plan-1',
      planes: ['plan-2'],
      presentado_tambien_en: ['sesion-2'],
    });
  });

  test('and each plan and session that it names must exist', async () => {
    const { problems } = await openCon({
      [INFORME]: replace('plan: plan-1\n', 'plan: plan-1\nplanes: [plan-9]\npresentado_tambien_en: [sesion-9]\n'),
    });
    expect(problems.filter(({ code }) => code === 'foreign-key').map(({ value }) => value)).toEqual([
      'plan-9',
      'sesion-9',
    ]);
  });

  test('and the acta of each session must name it', async () => {
    const { problems } = await openCon({
      ...SEGUNDO,
      [INFORME]: replace('presentado_en: sesion-1\n', 'presentado_tambien_en: [sesion-1]\n'),
      'content/actas/acta-1.mdx': replace('informes:\n  - anual-2025\n', ''),
    });
    expect(problems.map(({ file, message }) => `${file} ${message}`)).toContain(
      `${INFORME} El acta «acta-1» no dice que recibió este informe.`,
    );
  });
});
