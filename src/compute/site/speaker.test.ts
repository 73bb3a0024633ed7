import { expect, test } from 'vitest';
import { unaMedicion, unAvance } from '../../../tests/registros.ts';
import { speakerOf } from './speaker.ts';

const documento = (id: string, who?: string) => ({
  id,
  titulo: id,
  nombre_corto: undefined,
  emisor: 'Villa',
  quien: who,
  fecha: undefined,
  url: undefined,
  texto: undefined,
});
const DOCUMENTOS = [documento('plan', 'el municipio'), documento('informe', 'el comité'), documento('mudo')];
const en = (...documentos: string[]) => documentos.map((one) => unAvance({ fuente: { documento: one, lugar: '1' } }));

test.each([
  ['of one report', en('informe'), 'el comité'],
  ['of two that are spoken by different bodies', en('informe', 'plan'), undefined],
  ['of one that does not say who speaks', en('mudo'), undefined],
  ['of one that says it and one that does not', en('informe', 'mudo'), undefined],
])('the advances %s', (_, avances, who) => {
  const mediciones = [unaMedicion('x', '2025', 1)];
  expect(speakerOf({ avances, mediciones }, DOCUMENTOS)).toBe(who);
});

test('figures tell it where no report declares anything', () => {
  expect(speakerOf({ avances: [], mediciones: [unaMedicion('x', '2025', 1)] }, DOCUMENTOS)).toBe('el municipio');
});
