import { hasInvisible } from '../../base/invisible.ts';
import { excerpt } from '../problems/problem.ts';
import { PATTERNS } from './patterns.ts';
import { type Reading, refuse } from './reading.ts';

const MAIL = new RegExp(`^(?:${PATTERNS.mail})$`);

const isMail = (text: string) => MAIL.test(text) && !/\.\.|^\.|\.@/.test(text);

/** An address of mail as browsers take it (HTML, 4.10.5.1.5), of a host with a dot, and without `|`. */
export const readMail: Reading<string> = (text) =>
  isMail(text)
    ? { value: text }
    : refuse('type-error', `«${excerpt(text)}» no es un correo${tellFaults(text)}.`, adviseMail(text));

const FAULTS: readonly [fault: RegExp, what: string][] = [
  [/^[^@]*$/, 'le falta «@»'],
  [/@.*@/s, 'lleva más de una «@»'],
  [/\s/, 'lleva espacios'],
  [/\p{L}(?<![A-Za-z])/u, 'lleva letras con acento o eñe'],
  [/\.\.|^\.|\.@|\.$/, 'lleva un punto de más'],
  [/@[^.@]*$/, 'le falta lo que va después del punto, como «.mx»'],
];

function tellFaults(text: string): string {
  const faults = [
    ...FAULTS.filter(([fault]) => fault.test(text)).map(([, what]) => what),
    ...(hasInvisible(text) ? ['lleva signos que no se ven'] : []),
  ];
  return faults.length > 0 ? `: ${faults.join(', ')}` : '';
}

const EXAMPLE = 'Escriba uno solo, por ejemplo «transparencia@villa.gob.mx».';

/** What was probably meant: an address within brackets, after «mailto:», or with «(arroba)» for its sign. */
function adviseMail(text: string): string {
  const found = text
    .replace(/\s*[([{]\s*(?:arroba|at)\s*[)\]}]\s*/gi, '@')
    .split(/[\s,;|<>()[\]"'«»]+|mailto:/i)
    .map((part) => part.replace(/^\.+|\.+$/g, ''))
    .filter(isMail);
  if (found.length > 1) return 'Son varios correos, y aquí va uno.';
  return found[0] === undefined ? EXAMPLE : `Escriba «${excerpt(found[0])}», si es ese.`;
}
