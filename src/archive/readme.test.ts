import { afterEach, expect, test } from 'vitest';
import { makeKey } from '../../tests/ssh-signing.ts';
import { speakAs } from '../model/speech/speech.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import { writeReadme } from './readme.ts';

const SITIO = {
  nombre: 'Cuentas de Villa',
  descripcion: 'Lo que se prometió y lo que se hizo',
  url: 'https://www.villa.gob.mx/cuentas/',
  corte: '2025-12-31',
  corte_motivo: 'Es el cierre del año.',
  licencia_datos: 'CC-BY-4.0',
  contacto: 'Para pedir una corrección, escriba a transparencia@villa.example.',
} as Sitio;
afterEach(() => speakAs({}));

const STATE = { commit: undefined, changed: false };

const readme = (change: Partial<Sitio> = {}, encoded: string[] = []) =>
  writeReadme(
    {
      name: 'villa-2025',
      sitio: { ...SITIO, ...change },
      version: { sources: STATE, program: STATE },
      software: 'cuentas-claras 1',
    },
    encoded,
  );

test.each([
  ['the cut-off date and why', {}, 'Fecha de corte: 2025-12-31\nPor qué ese día: Es el cierre del año.\n'],
  ['where it was published', {}, 'Se publicaba en: https://www.villa.gob.mx/cuentas/\n'],
  [
    'that it had no address yet',
    { url: 'https://villa.example/' },
    '\nEste sitio no tenía todavía dirección pública.\n',
  ],
  ['whom to write to, once', {}, '\nContacto: Para pedir una corrección, escriba a transparencia@villa.example.\n'],
  ['how to cite a page', {}, '«Título de la página». Cuentas de Villa. Fecha de corte: 2025-12-31.'],
  ['how to cite the archive', {}, 'Archivo villa-2025.zip, SHA-256 SUMA, data/sitio/RUTA.\n'],
])('LEEME.txt tells %s', (_, change, told) => {
  expect(readme(change)).toContain(told);
});

test('it speaks in the words of the site', () => {
  expect(readme()).toContain('la clave de una meta o de un lugar');
  speakAs({ palabras: { meta: { singular: 'objetivo', plural: 'objetivos', genero: 'm' } } });
  expect(readme()).toContain('la clave de un objetivo o de un lugar');
});

test('it never says that a reserved name was the address of the site', () => {
  expect(readme({ url: 'https://villa.example/' })).not.toContain('https://villa.example/');
});

test('it names the files that sha256sum does not find, and has no blank place where there are none', () => {
  expect(readme({}, ['data/fuentes/public/100%.txt'])).toMatch(
    /\n\nEstos nombres .*[^]*\n\n {2}data.*100%\.txt\n\nCÓMO/,
  );
  expect(readme()).not.toMatch(/\n{3}/);
});

test('it says how to check the signature with ssh-keygen, and that the key in it proves nothing, where the site has one', () => {
  const { line } = makeKey('ssh-ed25519');
  const signed = readme({ llave_publica: `${line} nota que sobra` });
  expect(signed).toContain('Si junto al ZIP hay un villa-2025.zip.sig, está firmado.');
  expect(signed).toContain(`\n  archivo namespaces="file" ${line}\n`);
  expect(signed).toContain(
    '\n  ssh-keygen -Y verify -f firmantes -I archivo -n file -s villa-2025.zip.sig < villa-2025.zip\n',
  );
  expect(signed).toContain('Una llave que viene adentro no prueba nada');
  expect(signed).not.toMatch(/nota que sobra|\n{3}/);
  expect(readme()).not.toContain('.sig');
});

test('it says how to check a time stamp with openssl, if there is one', () => {
  expect(readme()).toContain(
    'Si junto al ZIP hay un villa-2025.zip.tsr, es un sello de tiempo (RFC 3161): una autoridad dice que ya lo tenía',
  );
  expect(readme()).toContain(
    '\n  openssl ts -verify -data villa-2025.zip -in villa-2025.zip.tsr -CAfile certificados.pem\n',
  );
});
