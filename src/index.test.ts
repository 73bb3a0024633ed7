import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import * as door from './index.ts';

test('others may open a site, build it and verify an archive', () => {
  expect(Object.keys(door).sort()).toEqual(['buildSite', 'openSitio', 'verifyPath']);
});

test('the package has no other door', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: unknown };
  expect(exports).toEqual({ '.': './src/index.ts' });
});
