import { describe, expect, test } from 'vitest';
import { readMail } from './read-mail.ts';

const refusal = (written: string) => {
  const read = readMail(written);
  return 'refusal' in read ? read.refusal : undefined;
};

test.each(['transparencia@villa.gob.mx', 'a.b+c@x-y.org', "o'neil@villa.example", '1@2.mx'])('«%s» is read', (mail) => {
  expect(readMail(mail)).toEqual({ value: mail });
});

// prettier-ignore
describe('what is no address of mail is told with what to write', () => {
  test.each([
    ['transparencia.villa.gob.mx', 'le falta «@»', 'Escriba uno solo'],
    ['mailto:a@villa.mx', 'no es un correo', '«a@villa.mx»'],
    ['Unidad de Transparencia <a@villa.mx>', 'lleva espacios', '«a@villa.mx»'],
    ['a (arroba) villa.mx', 'le falta «@»', '«a@villa.mx»'],
    ['a[at]villa.mx', 'le falta «@»', '«a@villa.mx»'],
    ['a@villa.mx, b@villa.mx', 'más de una', 'Son varios correos'],
    ['a@villa.mx; b@villa.mx', 'más de una', 'Son varios correos'],
    ['a@villa.mx|b@villa.mx', 'más de una', 'Son varios correos'],
    ['a@villa.mx.', 'un punto de más', '«a@villa.mx»'],
    ['a..b@villa.mx', 'un punto de más', 'Escriba uno solo'],
    ['.a@villa.mx', 'un punto de más', '«a@villa.mx»'],
    ['a.@villa.mx', 'un punto de más', 'Escriba uno solo'],
    ['a@villa', 'va después del punto', 'Escriba uno solo'],
    ['información@villa.mx', 'con acento', 'Escriba uno solo'],
    ['a@peña.mx', 'con acento', 'Escriba uno solo'],
    ['a@villa.mx?bcc=b@villa.mx', 'más de una', 'Escriba uno solo'],
    ['a @villa.mx', 'lleva espacios', 'Escriba uno solo'],
    ['"a@villa.mx"', 'no es un correo', '«a@villa.mx»'],
    ['a\u200b@villa.mx', 'no se ven', 'Escriba uno solo'],
    ['a@villa..mx', 'un punto de más', 'Escriba uno solo'],
    ['@villa', 'va después del punto', 'Escriba uno solo'],
    ['https://villa.mx/contacto', 'le falta «@»', 'Escriba uno solo'],
  ])('«%s»: %s', (written, fault, hint) => {
    expect(refusal(written)?.message).toContain(fault);
    expect(refusal(written)?.hint).toContain(hint);
  });
});
