import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCon, replace, SITIO_MINIMO } from '../../../tests/sitio-minimo.ts';
import { REGLAS } from './index.ts';

/** The report of 2025 says nothing of the goal of publishing the guide, nor counts it. */
const UNREPORTED = {
  'content/informes/anual-2025.mdx': replace('valor: 1', 'valor: 0'),
  'data/planes/plan-1/avances.csv': SITIO_MINIMO['data/planes/plan-1/avances.csv']?.split('\n')[0] ?? '',
};
const nota = (reference: string, code = 'meta-sin-reporte') => ({
  'data/observaciones.csv': `codigo,referencia,nota\n${code},${reference},Se reportó en otra página\n`,
});

describe('what the rules find', () => {
  test('is published with its place, its page and the documents cited, and stops nothing', async () => {
    const { sitio, problems } = await openCon(UNREPORTED);
    expect(
      problems.map(({ code, severity, file, line, column, field, value }) => [
        code,
        severity,
        file,
        line,
        column,
        field,
        value,
      ]),
    ).toEqual([['meta-sin-reporte', 'observation', 'data/planes/plan-1/metas.csv', 3, 55, 'vence', '2025-06-30']]);
    expect(problems[0]?.hint).toContain('referencia «plan-1/guia-2025#vence»');
    expect(sitio?.observaciones.map(({ addresses }) => addresses)).toEqual([
      [
        '/planes/plan-1/talleres.html',
        '/informes/anual-2025.html',
        '/documentos/plan.html',
        '/documentos/informe.html',
      ],
    ]);
  });

  test('appears with the note of the editors that names it', async () => {
    const { sitio, problems } = await openCon({ ...UNREPORTED, ...nota('plan-1/guia-2025#vence') });
    expect(sitio?.observaciones.map(({ nota: own }) => own)).toEqual(['Se reportó en otra página']);
    expect(problems.map(({ code }) => code)).toEqual(['meta-sin-reporte']);
  });

  test('that is no more leaves its note without use, which is a warning', async () => {
    const { sitio, problems } = await openCon(nota('plan-1/guia-2025#vence'));
    expect(sitio).toBeDefined();
    expect(problems).toMatchObject([
      { code: 'stale-note', severity: 'warning', file: 'data/observaciones.csv', line: 2, column: 18 },
    ]);
  });

  test.each([
    ['reference', nota('plan-1/guia-2026#vence')],
    ['code', nota('plan-1/guia-2025#vence', 'meta-sin-reportar')],
  ])('is suggested to a note that misspells its %s', async (_, changes) => {
    const { problems } = await openCon({ ...UNREPORTED, ...changes });
    expect(problems.find(({ code }) => code === 'stale-note')?.hint).toBe(
      '¿Quiso escribir el código y la referencia «meta-sin-reporte», «plan-1/guia-2025#vence»?',
    );
  });
});

test('each rule has a code of its own', () => {
  expect(new Set(REGLAS.map(({ kind }) => kind.code)).size).toBe(REGLAS.length);
});

test('each rule is a file named by its code', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true }).map((file) => basename(String(file)));
  expect(REGLAS.map(({ kind }) => `${kind.code}.ts`).filter((file) => !files.includes(file))).toEqual([]);
});
