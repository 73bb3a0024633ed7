import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Trabajo {
  needs?: string;
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

const GUIA = readFileSync('docs/publicar.md', 'utf8');
const escrito = /```yaml\n([\s\S]*?)```/.exec(GUIA)?.[1] ?? '';
const flujo = parse(escrito) as { permissions: object; concurrency: object; jobs: Record<string, Trabajo> };
const { construir, publicar } = flujo.jobs;
const uses = ({ steps }: Trabajo) => steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses.split('@')[0]]));

test('the workflow of the guide gives no right but what each job needs', () => {
  expect(Object.keys(flujo.jobs)).toEqual(['construir', 'publicar']);
  expect(flujo.permissions).toEqual({});
  expect(construir?.permissions).toEqual({ contents: 'read' });
  expect(publicar?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
});

test('what may publish runs nothing of the repository, and only what was built', () => {
  expect(publicar?.needs).toBe('construir');
  expect(publicar && uses(publicar)).toEqual(['actions/deploy-pages']);
  expect(publicar?.steps.filter(({ run }) => run !== undefined)).toEqual([]);
});

test('what builds has no secret, and keeps no credential for what it runs', () => {
  expect(escrito).not.toMatch(/secrets\.|pull_request_target|github\.token/);
  const [checkout] = construir?.steps ?? [];
  expect([checkout?.uses?.split('@')[0], checkout?.with]).toEqual([
    'actions/checkout',
    { 'persist-credentials': false },
  ]);
});

test('every action is named by its commit, with its version beside it', () => {
  const lines = escrito.split('\n').filter((line) => line.includes('uses:'));
  expect(lines.length).toBe(4);
  for (const line of lines) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('one publication follows another, and none is cut off', () => {
  expect(flujo.concurrency).toMatchObject({ 'cancel-in-progress': false });
});
