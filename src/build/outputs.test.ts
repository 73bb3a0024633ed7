import { expect, test } from 'vitest';
import { openCon } from '../../tests/sitio-minimo.ts';
import { OWN_FILES, OWN_FOLDERS } from '../model/addresses/pages.ts';
import { outputsOf } from './outputs.ts';

test('no content can take the address of an output: its folder is reserved, or itself where it stands at the root', async () => {
  const { sitio } = await openCon({});
  const paths = sitio ? [...outputsOf(sitio).keys()] : [];
  const isReserved = (path: string) =>
    path.includes('/') ? OWN_FOLDERS.includes(path.split('/')[0] ?? '') : OWN_FILES.includes(path);
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !isReserved(path))).toEqual([]);
});
