import { rewrittenHost } from '../../base/host.ts';
import { hasInvisible } from '../../base/invisible.ts';
import { baseAddressOf, isBaseAddress, isOwnFile, isWebAddress } from '../addresses/safe-address.ts';
import { excerpt } from '../problems/problem.ts';
import { type Reading, refuse } from './reading.ts';
import { PATTERNS } from './patterns.ts';

export const readAddress: Reading<string> = (text) =>
  isWebAddress(text) ? { value: text } : refuseAddress(text, false);

/** All that is wrong of it at once: mended one thing at a time, it would be refused again. */
function refuseAddress(text: string, isFolder: boolean) {
  const faults = [...faultsOf(text), ...(isFolder ? folderFaults(withoutQuotes(text)) : [])];
  const proposal = proposeAddress(text, isFolder);
  return refuse(
    'unsafe-link',
    `«${excerpt(text)}» no es una dirección web${faults.length > 0 ? `: ${join(faults)}` : ''}.`,
    adviseSeveral(text) ??
      adviseHost(text) ??
      (proposal === undefined
        ? `Escriba la dirección completa, que empiece con «https://»${isFolder ? ' y termine con «/»' : ''}.`
        : `Escriba «${excerpt(proposal)}», si es esa.`),
  );
}

const join = (parts: readonly string[]) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} y ${parts.at(-1) ?? ''}` : parts.join('');

const SCHEME = /^https?:\/\//i;

const FAULTS: readonly [fault: RegExp, what: string][] = [
  [/^(?!https?:\/\/)/i, 'no empieza con «https://»'],
  [/^https?:\/\/(?:[/?#]|$)/i, 'no dice el nombre del sitio'],
  [/^https?:\/\/[^/?#]*@/i, 'lleva un usuario antes de «@»'],
  [/^https?:\/\/[^/?#@]*:(?!\d{1,5}(?:[/?#]|$))[^/?#@]*(?:[/?#]|$)/i, 'lleva «:» sin el número de un puerto'],
  [/ /, 'lleva espacios'],
  [/[\t\r\n]/, 'lleva tabuladores o saltos de renglón'],
  [/\\/, 'lleva «\\»'],
  [/\|/, 'lleva «|»'],
  [/["<>]/, 'lleva comillas o signos «<» y «>»'],
];

function faultsOf(text: string): string[] {
  const bare = withoutQuotes(text);
  return [
    ...(bare === text ? [] : ['va entre comillas u otros signos']),
    ...FAULTS.filter(([fault]) => fault.test(bare)).map(([, what]) => what),
    ...(hasInvisible(text) ? ['lleva signos que no se ven'] : []),
  ];
}

const withoutQuotes = (text: string) => text.replace(/^["'“‘«<]+|["'”’»>]+$/g, '');

const folderFaults = (text: string): string[] => [
  ...(/\?/.test(text) ? ['lleva «?»'] : []),
  ...(/#/.test(text) ? ['lleva «#»'] : []),
  ...(/^[^?#]*\/$/.test(text) ? [] : ['no termina con «/»']),
];

/** Letters with dots between them, as hosts are. */
const HOST_FIRST = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u;

/** The address that was probably meant; undefined where it can't be told. */
function proposeAddress(text: string, isFolder: boolean): string | undefined {
  const whole = withScheme(withoutQuotes(text));
  if (whole === undefined || / /.test(/^https?:\/\/([^/?#]*)/i.exec(whole)?.[1] ?? ' ')) return undefined;
  const encoded = whole.replaceAll(' ', '%20');
  if (isFolder) return proposeFolder(encoded);
  return isWebAddress(encoded) ? encoded : undefined;
}

function withScheme(address: string): string | undefined {
  if (SCHEME.test(address) && !/^https?:\/{3}/i.test(address)) return address;
  const [start, kind = ''] = /^(h?t?tps?|https?)(?:[:;]\/{0,3}|\/{1,3})(?=[^/:;])/i.exec(address) ?? [];
  if (start !== undefined) return `${/s$/i.test(kind) ? 'https' : 'http'}://${address.slice(start.length)}`;
  const host = address.replace(/^\/\//, '');
  return HOST_FIRST.test(host) ? `https://${host}` : undefined;
}

function proposeFolder(address: string): string | undefined {
  const base = baseAddressOf(address.replace(/[?#].*$/, '').replace(/\/(?:index|inicio|default)\.\w+$/i, '/'));
  return base?.replace(/\/?$/, '/');
}

/** What to write where there are several addresses, or one with the sign that stands between them. */
function adviseSeveral(text: string): string | undefined {
  if (!text.includes('|')) return undefined;
  return text.split('|').every((part) => isWebAddress(part.trim()))
    ? 'Son varias direcciones, y aquí va una.'
    : 'El signo «|» separa direcciones. Si es de una dirección, escriba «%7C» en su lugar.';
}

/** What to write for a host that a browser reads as another. */
export function adviseHost(address: string): string | undefined {
  const host = rewrittenHost(address);
  return host === undefined ? undefined : `El navegador iría a «${excerpt(host)}»: si es ese el sitio, escríbalo así.`;
}

/** An address of the web, or a file of the site's own `public/`. */
export const readAddressOrFile: Reading<string> = (text) => {
  if (!text.startsWith('/')) return readAddress(text);
  return isOwnFile(text)
    ? { value: text }
    : refuse(
        'unsafe-link',
        `«${excerpt(text)}» no es un archivo del sitio.`,
        'Escriba su ruta desde la carpeta «public», por ejemplo «/evidencias/lista.pdf».',
      );
};

/** An address to which others are added. */
export const readBaseAddress: Reading<string> = (text) => {
  const address = readAddress(text);
  if ('refusal' in address || isBaseAddress(text)) return address;
  const base = baseAddressOf(text);
  return refuse(
    'unsafe-link',
    `«${excerpt(text)}» no sirve de principio a otras direcciones: el navegador la lee de otra manera.`,
    base === undefined
      ? 'Escriba la dirección como la muestra el navegador, sin «?», «#», «//» ni «..» después del nombre del sitio.'
      : `Escriba «${excerpt(base)}».`,
  );
};

export const readFolderAddress: Reading<string> = (text) => {
  if (!isWebAddress(text)) return refuseAddress(text, true);
  const faults = folderFaults(text);
  if (faults.length === 0) return readBaseAddress(text);
  const proposal = proposeFolder(text) ?? text.replace(/\/?(?:[?#].*)?$/, '/');
  return refuse(
    'constraint-error',
    `«${excerpt(text)}» ${join(faults)}.`,
    `Escriba la dirección de la carpeta del sitio: «${excerpt(proposal)}».`,
  );
};

const TEXT_FILE = new RegExp(`^(?:${PATTERNS.textFile})$`);

export const readTextFile: Reading<string> = (text) =>
  TEXT_FILE.test(text)
    ? { value: text }
    : refuse(
        'type-error',
        `«${excerpt(text)}» no es la dirección de un archivo de texto de este sitio.`,
        'Escriba su camino en la carpeta «public», con «/» al principio: «/textos/plan.txt».',
      );
