import { expect, test } from 'vitest';
import { mailHref } from './mail.ts';

test('what a message says can be read back from its address, and nothing of it is an address or a header', () => {
  const said = { asunto: 'A & B? 100 %', cuerpo: 'Línea 1\n\n«cc=x@y.mx» &bcc=z@y.mx#fin' };
  const url = new URL(mailHref("o'neil+a@villa.mx", said));
  expect(decodeURIComponent(url.pathname)).toBe("o'neil+a@villa.mx");
  expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(url.searchParams.get('subject')).toBe(said.asunto);
  expect(url.searchParams.get('body')).toBe(said.cuerpo.replaceAll('\n', '\r\n'));
  expect(url.hash).toBe('');
});
