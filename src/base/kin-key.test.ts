import { expect, test } from 'vitest';
import { nearestKey, siblingKey } from './kin-key.ts';

// prettier-ignore
test.each<[written: string, known: string, near: boolean, sibling?: boolean]>([
  ['obra', 'obras', true],
  ['luiz', 'luis', true],
  ['servisios-publicos', 'servicios-publicos', true],
  ['informe-2026-t1', 'informe-2025-t1', false, true],
  ['informe-2026-t1', 'informe-2026-t4', false, true],
  ['informe-t1', 'informe', false],
  ['acta-9', 'acta-1', false, true],
  ['acta-1', 'acta-11', false, true],
  ['16.99', '16.9', true],
  ['acta', 'acta-1', false, true],
  ['inform-2026-t1', 'informe-2026-t1', true],
  ['informe-2062-t1', 'informe-2026-t1', false, true],
  ['informe-226-t1', 'informe-2026-t1', true],
  ['informe-2206-t1', 'informe-2026-t1', true],
  ['informe2026-t1', 'informe-2026-t1', true],
  ['informe-2026t1', 'informe-2026-t1', true],
  ['obras', 'aguas', false],
  ['direccion-de-obras', 'obras', false],
])('«%s», where there is «%s»: the one that was meant (%s), or one of another number', (written, known, near, sibling = false) => {
  expect(nearestKey(written, [known])).toBe(near ? known : undefined);
  expect(siblingKey(written, [known])).toBe(sibling ? known : undefined);
});
