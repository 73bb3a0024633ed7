import { expect, test } from 'vitest';
import type { Observacion } from '../rules/observe.ts';
import { besidePart } from './observations-of-minutes.ts';

const observacion = (referencia: string, peso = 'fondo') => ({ referencia, peso }) as Observacion;

test.each([
  ['acta-1/ana#firmantes.persona', 'firmantes', 1],
  ['acta-1/sesion-2#orden_del_dia.sesion_citada', 'orden_del_dia', 1],
  ['acta-1/ana#firmantes.persona', 'asistentes', 0],
  ['acta-10/ana#firmantes.persona', 'firmantes', 0],
  ['acta-1#periodo', 'firmantes', 0],
] as const)('%s stands beside %s: %i', (referencia, part, many) => {
  expect(besidePart([observacion(referencia)], 'acta-1', part)).toHaveLength(many);
});

test('what is of form stands after all that is of substance', () => {
  const one = observacion('acta-1/ana#asistentes.persona', 'forma');
  expect(besidePart([one], 'acta-1', 'asistentes')).toEqual([]);
});

test('more than a part has room for stand with all others', () => {
  const all = Array.from({ length: 11 }, (_, i) => observacion(`acta-1/p-${i}#asistentes.persona`));
  expect(besidePart(all, 'acta-1', 'asistentes')).toEqual([]);
  expect(besidePart(all.slice(1), 'acta-1', 'asistentes')).toHaveLength(10);
});
