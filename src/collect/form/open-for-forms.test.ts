import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Cambios, replace, writeSitio } from '../../../tests/sitio-minimo.ts';
import { openForForms } from './open-for-forms.ts';

const BEGUN = '---\ntitulo:\ntipo:\nplan: plan-1\nperiodo:\nfuente:\n---\n';

async function open(cambios: Cambios) {
  const root = await mkdtemp(join(tmpdir(), 'formularios '));
  try {
    writeSitio(root, cambios);
    const { sitio, problems, leftOut } = await openForForms(root);
    return {
      isOpen: sitio !== undefined,
      errors: problems.filter(({ severity }) => severity === 'error').length,
      leftOut,
    };
  } finally {
    await rm(root, { recursive: true });
  }
}

const ROW = (text: string) => `${text}informe-t2,,Municipio de Villa,,\n`;

// prettier-ignore
test.each<[string, Cambios, leftOut: string[]]>([
  ['a report that is only begun', { 'content/informes/t2.mdx': BEGUN }, ['content/informes/t2.mdx']],
  ['a report and its document', { 'content/informes/t2.mdx': BEGUN, 'data/documentos.csv': ROW }, ['content/informes/t2.mdx', 'data/documentos.csv']],
])('%s is set aside, and told', async (_, cambios, leftOut) => {
  const opened = await open(cambios);
  expect([opened.isOpen, opened.errors > 0, opened.leftOut.sort()]).toEqual([true, true, leftOut]);
});

// prettier-ignore
test.each<[string, Cambios]>([
  ['a report that goals cite', { 'content/informes/anual-2025.mdx': BEGUN }],
  ['a wrong figure', { 'data/planes/plan-1/mediciones.csv': replace('S1,5', 'S1,cinco') }],
  ['a wrong figure beside a report that is only begun', { 'content/informes/t2.mdx': BEGUN, 'data/planes/plan-1/mediciones.csv': replace('S1,5', 'S1,cinco') }],
  ['a document that is cited', { 'data/documentos.csv': replace('informe,Informe anual', 'informe,') }],
])('%s opens nothing', async (_, cambios) => {
  const opened = await open(cambios);
  expect([opened.isOpen, opened.errors > 0, opened.leftOut]).toEqual([false, true, []]);
});

test('a site without errors is opened whole', async () => {
  expect(await open({})).toEqual({ isOpen: true, errors: 0, leftOut: [] });
});
