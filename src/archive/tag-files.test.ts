import { afterEach, expect, test } from 'vitest';
import { speakAs } from '../model/speech/speech.ts';
import { type BagDescription, writeDublinCore } from './tag-files.ts';

afterEach(() => speakAs({}));

test.each([
  ['MX', 'es-MX'],
  ['UY', 'es-UY'],
] as const)('the language of the archive of a site of %s is %s', (region, language) => {
  speakAs({ region });
  const sitio = {
    nombre: 'Cuentas de Villa',
    descripcion: 'Qué es',
    corte: '2025-12-31',
    url: 'https://villa.example/',
  };
  const version = { sources: {}, program: {} };
  const written = writeDublinCore({ name: 'villa', sitio, version } as unknown as BagDescription);
  expect(written).toContain(`<dc:language>${language}</dc:language>`);
});
