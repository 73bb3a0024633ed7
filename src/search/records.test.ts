import { expect, test } from 'vitest';
import { openCon } from '../../tests/sitio-minimo.ts';
import { unitRecords } from './records.ts';

test('units and bodies are found by their names and initials, each at its place', async () => {
  const { sitio } = await openCon({});
  const records = sitio ? unitRecords(sitio) : [];
  expect(records.map(({ url, title }) => [url, title])).toMatchInlineSnapshot(`
    [
      [
        "/organizacion.html#obras",
        "Dirección de Obras (DO)",
      ],
      [
        "/organizacion.html#comite",
        "Comité de Gobierno Abierto",
      ],
    ]
  `);
  expect(new Set(records.map(({ filters }) => filters.tipo?.join()))).toEqual(new Set(['Organización']));
});
