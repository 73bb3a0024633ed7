import { type CodigoDeFalla, type Falla, isGrave } from './falla.ts';

/** What another fault of the same file explains. */
const ECOS: readonly CodigoDeFalla[] = ['changed-file', 'missing-file', 'extra-file', 'unlisted-tag', 'algorithm'];

/**
 * One cause, one fault: a manifest with a bad line is not told as changed besides, nor a link in the place of a file as
 * a file that is missing. And the count of the payload says nothing new where it is known which file is wrong.
 */
export function withoutEchoes(fallas: readonly Falla[]): Falla[] {
  const graves = fallas.filter(isGrave);
  const explained = new Set(graves.filter(({ codigo }) => !ECOS.includes(codigo)).map(({ archivo }) => archivo));
  const payloadTold = graves.some(({ archivo }) => archivo.startsWith('data/'));
  const algorithm = new Set(graves.filter(({ codigo }) => codigo === 'algorithm').map(({ archivo }) => archivo));
  const kept = fallas.filter(({ codigo, archivo }) => {
    if (codigo === 'payload-oxum') return !payloadTold;
    if (codigo === 'unlisted-tag' && algorithm.has(archivo)) return false;
    return !ECOS.includes(codigo) || !explained.has(archivo);
  });
  return [...new Map(kept.map((falla) => [JSON.stringify(falla), falla])).values()];
}
