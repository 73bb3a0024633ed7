import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import * as campo from './fields.ts';

/** What a schema makes of a text: its value, or the code and advice of the refusal. */
function read(schema: z.ZodType, written: string | undefined): unknown {
  const { success, data, error } = schema.safeParse(written);
  const [issue] = error?.issues ?? [];
  return success
    ? data
    : issue?.code === 'custom'
      ? `${issue.params?.['code']}: ${issue.params?.['hint']}`
      : issue?.code;
}

// prettier-ignore
const OPCIONALES: [string, (d: string) => z.ZodType][] = [
  ['a text', campo.textoOpc], ['an integer', campo.enteroOpc], ['a number', campo.numeroOpc], ['a date', campo.fechaOpc],
  ['a partial date', campo.fechaParcialOpc], ['an address', campo.direccionOpc],
  ['a choice', (d) => campo.opcionOpc(['a', 'b'], d)], ['a reference', (d) => campo.refiereOpc(d, 'ods')],
  ['references', (d) => campo.refierenOpc(d, 'ods')],
];

// prettier-ignore
const REQUERIDOS: [string, (d: string) => z.ZodType][] = [
  ['a text', campo.texto], ['an integer', campo.entero], ['a number', campo.numero],
  ['a date', campo.fecha], ['a partial date', campo.fechaParcial], ['a day', campo.dia], ['an hour', campo.hora],
  ['a period', campo.periodo], ['an address', campo.direccion], ['an id', campo.clave], ['a variable', campo.claveVariable],
  ['a source', campo.fuente], ['a choice', (d) => campo.opcion(['a', 'b'], d)], ['a reference', (d) => campo.refiere(d, 'ods')],
];

const blank = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\u00A0', '\u2003', '\uFEFF'), maxLength: 5 });

describe('blank is never a value', () => {
  test.each(OPCIONALES)('%s that may be blank is then undefined', (_, build) => {
    fc.assert(fc.property(fc.option(blank, { nil: undefined }), (written) => read(build('x'), written) === undefined));
  });

  test.each(REQUERIDOS)('%s that must be there is then refused', (_, build) => {
    fc.assert(fc.property(blank, (written) => String(read(build('x'), written)).startsWith('constraint-error')));
  });
});

test('a number is read to its last digit, or not at all', () => {
  const text = fc.oneof(
    fc.stringMatching(/^-?\d{1,17}(\.\d{1,10})?$/),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-+e %_'), maxLength: 18 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      const { data } = campo.numero('x').safeParse(written);
      const decimals = /\.(\d+)$/.exec(written.trim())?.[1]?.length ?? 0;
      if (data !== undefined) expect(withoutZeroSign(data.toFixed(decimals))).toBe(withoutZeroSign(written.trim()));
    }),
    { numRuns: 1000 },
  );
});

const withoutZeroSign = (numero: string) => numero.replace(/^-(?=[0.]+$)/, '');

// prettier-ignore
test.each([
  ['0', 0], ['12', 12], ['-3.5', -3.5], [' 7 ', 7], ['\u00A07', 7], ['0.000000001', 1e-9], ['999999999999999', 999999999999999],
  ['1234567890.12345', 1234567890.12345], ['49.9090909090909', 49.9090909090909], ['0.00000000000001', 1e-14],
  // What a computer works out, in the digits that name the same double.
  ['49.90909090909091', 549 / 11], ['-0.30000000000000004', -0.1 - 0.2], ['1234567890.123456', 1234567890.123456],
])('«%s» is the number %d', (written, numero) => {
  expect(read(campo.numero('x'), written)).toBe(numero);
});

// prettier-ignore
test.each([
  ...['٥', '0x1F', 'Infinity', '--5', '1.2.3', '1_000', '%', '#', '“cinco”'],
])('«%s» is no number', (written) => {
  expect(read(campo.numero('x'), written)).toBe('type-error: Escriba solo cifras y, si hace falta, punto decimal: «12.5».');
});

// prettier-ignore
test.each([
  ['0.123456789012345678', 'Aquí hay 18 decimales', '«0.12345678901235», que es lo mismo redondeado'],
  ['-2.123456789012345670', 'Aquí hay 18 decimales', '«-2.12345678901235», que es lo mismo redondeado'],
  ['1.500000000000000000', 'Aquí hay 18 decimales', '«1.5», sin los ceros del final'],
  ['3.000000000000000000', 'Aquí hay 18 decimales', '«3», sin los ceros del final'],
  ['3.000000000000000', 'Aquí hay 16 cifras', '«3», sin los ceros del final'],
  ['-0.000000000000000001', 'Aquí hay 18 decimales', '«0», que es lo mismo redondeado'],
  ['0,123456789012345678', 'Aquí hay 18 decimales', '«0.12345678901235», que es lo mismo redondeado'],
  ['49.909090909090907', 'Aquí hay 17 cifras', '«49.9090909090909», que es lo mismo redondeado'],
  ['1234567890.1234560', 'Aquí hay 17 cifras', '«1234567890.12346», que es lo mismo redondeado'],
  ['123456789012345.70', 'Aquí hay 17 cifras', '«123456789012346», que es lo mismo redondeado'],
  ['9999999999999999', 'Aquí hay 16 cifras', 'en miles o en millones'],
  ['9007199254740993', 'Aquí hay 16 cifras', 'en miles o en millones'],
  ['9,007,199,254,740,993', 'Aquí hay 16 cifras', 'en miles o en millones'],
  ['1234567890123456.5', 'Aquí hay 17 cifras', 'en miles o en millones'],
])('«%s» is a number of more figures than are kept', (written, dice, consejo) => {
  const { error } = campo.numero('x').safeParse(written);
  const { code, message, hint } = (error?.issues[0] as unknown as { params: Record<string, string> }).params;
  expect([code, message, hint]).toEqual(['limit', expect.stringContaining(dice), expect.stringContaining(consejo)]);
  const numero = /«(.*)»/.exec(hint ?? '')?.[1];
  if (numero !== undefined) expect(read(campo.numero('x'), numero)).toBe(Number(numero));
});

test.each([
  ['1234567890', 'Aquí hay 10 cifras. Un número entero, si no es un tamaño en bytes, admite hasta 9 cifras.'],
  ['1,234,567,890', 'Aquí hay 10 cifras. Un número entero, si no es un tamaño en bytes, admite hasta 9 cifras.'],
])('«%s» is a whole number of more figures than are kept', (written, dice) => {
  const { error } = campo.entero('x').safeParse(written);
  expect(error?.issues[0]).toMatchObject({ params: { code: 'limit', message: dice } });
});

// prettier-ignore
test.each([
  ['007', '«7», sin ceros antes'], ['-01.5', '«-1.5», sin ceros antes'], ['+5', '«5», sin el signo +'], ['.5', '«0.5», con el cero'],
  ['50%', '«50», sin el signo %'], ['50 %', '«50», sin el signo %'], ['12.5%', '«12.5», sin el signo %'], ['$5', '«5», sin el signo $'],
  ['1 234', '«1234», sin separar millares'], ["1'234'567", '«1234567», sin separar millares'], ['−5', '«-5», con el guion del teclado'],
  ['–5', '«-5», con el guion del teclado'], ['"5"', '«5», sin comillas'], ['1e3', 'todas'], ['1,5E+06', 'todas'],
])('«%s» is no number either, and is told as one', (written, dice) => {
  expect(read(campo.numero('x'), written)).toContain(dice);
});

// prettier-ignore
test.each([
  ['1,234', '«1234»'], ['12,5', 'solo cifras'], ['3.0', '«3», sin decimales'], ['3.5', 'solo cifras'], ['50 %', '«50», sin el signo %'],
])('«%s» is no whole number, and only whole numbers are offered', (written, dice) => {
  expect(read(campo.entero('x'), written)).toContain(dice);
});

// prettier-ignore
test.each([
  ['1,234', '«1234» si son millares, o «1.234» si son decimales'],
  ['-12,345', '«-12345» si son millares, o «-12.345» si son decimales'],
])('«%s» may be read in two ways, and both are told', (written, dice) => {
  expect(read(campo.numero('x'), written)).toContain(dice);
});

// prettier-ignore
test.each([
  ['12,5', '«12.5»'], ['1234,567', '«1234.567»'], ['1,234,567', '«1234567»'], ['1,234.5', '«1234.5»'], ['1.234.567', '«1234567»'], ['1.234,5', '«1234.5»'],
])('«%s» is refused, and told how to be written', (written, dice) => {
  expect(read(campo.numero('x'), written)).toContain(dice);
});

const TIPOS = {
  entero: campo.entero('x'),
  valorDeMeta: campo.valorDeMetaOpc('x'),
  clave: campo.clave('x'),
  variable: campo.claveVariable('x'),
  hora: campo.hora('x'),
  dia: campo.dia('x'),
  fecha: campo.fecha('x'),
  fechaParcial: campo.fechaParcial('x'),
  direccion: campo.direccion('x'),
  carpeta: campo.direccionDeCarpeta('x'),
  base: campo.direccionDeBaseOpc('x'),
  referencias: campo.refierenOpc('x', 'ods'),
  fuente: campo.fuente(),
  opcion: campo.opcion(['a', 'b'], 'x'),
};

// prettier-ignore
test.each<[keyof typeof TIPOS, string, unknown]>([
  ['entero', '12', 12], ['entero', '0', 0], ['valorDeMeta', 'si', 'si'], ['valorDeMeta', 'no', 'no'], ['valorDeMeta', '90', 90],
  ['clave', 'datos-abiertos-3.1', 'datos-abiertos-3.1'], ['variable', 'talleres_2', 'talleres_2'], ['hora', '23:59', '23:59'],
  ['fecha', '2025-08', '2025-08'], ['fechaParcial', '2025', '2025'], ['direccion', 'HTTPS://a.mx/b?c=d#e', 'HTTPS://a.mx/b?c=d#e'],
  ['carpeta', 'https://a.mx/b/', 'https://a.mx/b/'], ['carpeta', 'https://a.mx:8080/b.c/d-e_f/', 'https://a.mx:8080/b.c/d-e_f/'], ['carpeta', 'http://127.0.0.1/', 'http://127.0.0.1/'],
  ['carpeta', 'https://a.mx/a%C3%B1o/', 'https://a.mx/a%C3%B1o/'], ['base', 'https://a.mx/b', 'https://a.mx/b'], ['base', 'https://a.mx', 'https://a.mx'],
  ['direccion', 'https://a.mx//b', 'https://a.mx//b'], ['direccion', 'https://LEÓN.mx/ñ', 'https://LEÓN.mx/ñ'], ['direccion', 'http://[::1]:80/', 'http://[::1]:80/'],
  ['referencias', '16.6 | 16.7', ['16.6', '16.7']], ['fuente', ' plan # 4.1 ', { documento: 'plan', lugar: '4.1' }], ['opcion', 'b', 'b'],
])('a field of type %s takes «%s»', (kind, written, leido) => {
  expect(read(TIPOS[kind], written)).toEqual(leido);
});

// prettier-ignore
test.each<[keyof typeof TIPOS, string, string]>([
  ['entero', '1.5', '«12»'], ['entero', '-1', '«12»'], ['valorDeMeta', 'sí', 'Escriba «si».'], ['valorDeMeta', 'NO', 'Escriba «no».'], ['valorDeMeta', 'quizá', 'solo cifras'],
  ['clave', 'Datos', '«datos»'], ['clave', 'Plan de Acción', '«plan-de-accion»'], ['clave', 'a--b', 'minúsculas'], ['clave', 'año', 'minúsculas'], ['clave', '../a', 'minúsculas'],
  ['carpeta', 'https://a.mx/b', '«https://a.mx/b/»'], ['carpeta', 'https://a.mx', '«https://a.mx/»'], ['carpeta', 'https://a.mx/b/?c=/', '«https://a.mx/b/»'], ['carpeta', 'a.mx/', 'https://'],
  ['variable', 'a-b', 'guion bajo'], ['variable', '2a', 'guion bajo'], ['hora', '24:00', '«13:14»'], ['hora', '9:30', 'Escriba «09:30»; si es de la tarde o de la noche, «21:30».'], ['hora', '9:10 am', '«09:10».'], ['hora', '9:10 p.m.', '«21:10».'], ['hora', '12:00 pm', '«12:00».'],
  ['hora', '12:30 a. m.', '«00:30».'], ['hora', '9.10', '«09:10»'], ['hora', '9:10 hrs.', '«09:10»'], ['hora', '21h10', '«21:10».'], ['hora', '9 h', '«09:00»'], ['hora', '0:05', '«00:05».'],
  ['hora', '13:14:00', '«13:14».'], ['hora', '13:14 hrs', '«13:14».'], ['hora', '13:14 pm', '«13:14».'], ['hora', '930', '«09:30»'], ['hora', '4:05 de la tarde', '«16:05».'], ['hora', 'a las 9 horas', '«09:00»'],
  ['hora', '0.3819444', '«09:10»'], ['hora', '0.75', '«18:00»'], ['hora', '9:60', '«13:14»'], ['hora', '9:5', '«13:14»'], ['hora', '25:10', '«13:14»'], ['hora', 'diez', '«13:14»'],
  ['dia', '2025-08', 'Revise'], ['fecha', '2025', 'por ejemplo «2025-08-15»'], ['fecha', '2025-02-30', 'Revise el día y el mes'],
  ['fecha', '3/4/2025', '«2025-04-03» si el día va primero, o «2025-03-04» si va primero el mes'],
  ['fecha', '15/08/2024', 'por ejemplo «2024-08-15»'], ['fecha', '08/15/2024', 'por ejemplo «2024-08-15»'],
  ['fecha', '05/05/2024', 'por ejemplo «2024-05-05»'], ['fecha', '99/99/2024', 'por ejemplo «2025-08-15»'],
  ['direccion', 'javascript:alert(1)', 'https://'], ['direccion', 'data:text/html,x', 'https://'], ['direccion', 'www.a.mx', 'https://'],
  ['carpeta', 'https://a.mx//otro.mx/', 'Escriba «https://a.mx/otro.mx/».'], ['carpeta', 'https://a.mx//', 'Escriba «https://a.mx/».'], ['carpeta', 'https://a.mx/b//', 'Escriba «https://a.mx/b/».'],
  ['carpeta', 'https://a.mx/b/../', 'Escriba «https://a.mx/».'], ['carpeta', 'https://a.mx/./', 'Escriba «https://a.mx/».'], ['carpeta', 'https://a.mx/%2e%2e/', 'Escriba «https://a.mx/».'],
  ['carpeta', 'https://a.mx/..//otro.mx/', 'Escriba «https://a.mx/otro.mx/».'], ['carpeta', 'https://a.mx/%2F%2Fotro.mx/', 'sin «?»'], ['carpeta', 'https://a.mx/b%5cc/', 'sin «?»'],
  ['carpeta', 'https://a.mx/\\otro.mx/', 'https://'], ['carpeta', 'https:/\\otro.mx/', 'https://'], ['carpeta', 'https:\\\\otro.mx/', 'https://'], ['carpeta', 'https:/a.mx/', 'https://'], ['carpeta', 'https:a.mx/', 'https://'],
  ['carpeta', 'https:///a.mx/', 'https://'], ['carpeta', 'https://a@b.mx/', 'iría a'], ['carpeta', 'https://a:b@c.mx/', 'iría a'], ['carpeta', 'https://a.mx/?b=/', '«https://a.mx/»'], ['carpeta', 'https://a.mx/#/', '«https://a.mx/»'],
  ['carpeta', 'https://A.mx/', 'Escriba «https://a.mx/».'], ['carpeta', 'https://a.mx:443/', 'Escriba «https://a.mx/».'], ['carpeta', 'https://león.mx/', 'Escriba «https://xn--len-hna.mx/».'],
  ['carpeta', 'https://a.mx/año/', 'Escriba «https://a.mx/a%C3%B1o/».'], ['carpeta', 'https://a.mx/\0/', 'https://'], ['carpeta', 'https://a.mx/%00/', 'sin «?»'], ['carpeta', 'https://a.mx/\u2028/', 'https://'],
  ['base', 'https://a.mx/b?c', 'Escriba «https://a.mx/b».'], ['base', 'https://a.mx/b#c', 'Escriba «https://a.mx/b».'], ['base', 'https://a.mx//b', 'Escriba «https://a.mx/b».'],
  ['direccion', 'https://leon.gob.mx@otro.mx', 'iría a'], ['direccion', 'https://leon.gob.mx:80@otro.mx', 'iría a'], ['direccion', 'https://leon.gob.mx%2F@otro.mx', 'iría a'], ['direccion', 'https://otro.mx\\leon.gob.mx', 'iría a'],
  ['direccion', 'https://ｌeon.mx/', 'iría a «leon.mx»'], ['direccion', 'https://leon。mx/', 'iría a «leon.mx»'], ['direccion', 'https://%6ceon.mx/', 'iría a «leon.mx»'], ['direccion', 'https://leon%2emx/', 'iría a «leon.mx»'],
  ['direccion', 'http://2130706433/', 'iría a «127.0.0.1»'], ['direccion', 'http://0x7f.1/', 'iría a «127.0.0.1»'], ['direccion', 'http://0177.0.0.1/', 'iría a «127.0.0.1»'],
  ['direccion', 'https://leon․mx/', 'https://'], ['direccion', 'https://leon\u00AD.mx/', 'iría a'], ['direccion', 'https://leon\u3164.mx/', 'iría a'], ['direccion', 'https://leon.mx/\uFFFD', 'https://'], ['direccion', 'https://leon.mx/\uFDD0', 'https://'],
  ['direccion', 'https://a.mx:99999/', 'https://'], ['direccion', 'https://a.mx/\ta', 'https://'], ['direccion', 'https://a.mx/\u3000a', 'https://'],
  ['direccion', '//a.mx', 'https://'], ['direccion', 'https://a b', 'https://'], ['direccion', 'https://', 'https://'],
  ['referencias', '16.6|', 'borre el «|» que sobra'], ['referencias', '16.6,16.7', 'Escriba «16.6|16.7».'], ['referencias', 'Meta 16, Meta 17', 'minúsculas'],
  ['fuente', 'plan', '«plan#página 3»'], ['fuente', 'Plan municipal', '«plan-2026#página 3»'], ['fuente', 'plan#', '«#»'], ['fuente', '#4', '«plan-2026#4»'], ['fuente', 'plan#4#5', '«#»'],
  ['opcion', 'A', 'Escriba «a».'], ['opcion', 'c', 'Escriba una de estas: a, b.'],
])('a field of type %s refuses «%s» and says what to write', (kind, written, dice) => {
  expect(read(TIPOS[kind], written)).toContain(dice);
});
