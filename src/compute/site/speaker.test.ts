import { expect, test } from 'vitest';
import { unaMedicion, unAvance } from '../../../tests/registros.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
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

const computed = (...documentos: string[]) => {
  const mediciones = documentos.map((documento) => ({
    ...unaMedicion('x', '2025', 1),
    fuente: { documento, lugar: '1' },
  }));
  return [{ calculo: { inputs: [{ mediciones }] } }] as unknown as MetaCalculada[];
};

test.each([
  ['of one report', en('informe'), 'el comité'],
  ['of two that are spoken by different bodies', en('informe', 'plan'), 'el municipio y el comité'],
  ['of one that does not say who speaks', en('mudo'), undefined],
  ['of one that says it and one that does not', en('informe', 'mudo'), undefined],
])('the advances %s', (_, avances, who) => {
  expect(speakerOf({ avances, metasCalculadas: computed('plan') }, DOCUMENTOS)).toBe(who);
});

test.each([
  ['that goals are computed from', computed('plan'), 'el municipio'],
  ['that no goal is computed from', [], undefined],
])('figures %s tell it where no report declares anything', (_, metasCalculadas, who) => {
  expect(speakerOf({ avances: [], metasCalculadas }, DOCUMENTOS)).toBe(who);
});
