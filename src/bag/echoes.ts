import { foldPath } from '../base/fold-path.ts';
import { type CodigoDeFalla, type Falla, isGrave } from './fault.ts';

/** What any other fault of the same file explains. */
const ECOS: readonly CodigoDeFalla[] = ['changed-file', 'missing-file', 'extra-file', 'unlisted-tag'];
/** What only these explain, of the same file. */
const POR: Partial<Record<CodigoDeFalla, readonly CodigoDeFalla[]>> = {
  algorithm: ['renamed-file'],
  'bag-declaration': ['damaged-zip', 'symbolic-link'],
  'zip-header-mismatch': ['damaged-zip'],
  'zip-unlisted-entry': ['damaged-zip'],
};
const CHOQUES: readonly CodigoDeFalla[] = ['case-collision', 'duplicate-entry'];

/**
 * One cause, one fault: a manifest with a bad line is not told as changed besides, nor a link in the place of a file as
 * a file that is missing. And the count of the payload, or that it has no folder, says nothing new where it is known which
 * file is wrong.
 */
export function withoutEchoes(fallas: readonly Falla[]): Falla[] {
  const graves = fallas.filter(isGrave);
  const payloadTold = graves.some(({ archivo, codigo }) => archivo.startsWith('data/') && codigo !== 'missing-payload');
  const ofFile = new Map<string, Set<CodigoDeFalla>>();
  for (const { codigo, archivo } of graves) {
    if (CHOQUES.includes(codigo)) continue;
    ofFile.set(archivo, (ofFile.get(archivo) ?? new Set()).add(codigo));
  }
  const collided = new Set(
    graves.filter(({ codigo }) => CHOQUES.includes(codigo)).map(({ archivo }) => foldPath(archivo)),
  );
  const isEcho = ({ codigo, archivo }: Falla): boolean => {
    if (codigo === 'payload-oxum' || codigo === 'missing-payload') return payloadTold;
    if ((codigo === 'extra-file' || codigo === 'unlisted-tag') && collided.has(foldPath(archivo))) return true;
    const others = [...(ofFile.get(archivo) ?? [])];
    const causes = POR[codigo];
    return others.some((otro) => (causes ? causes.includes(otro) : ECOS.includes(codigo) && !ECOS.includes(otro)));
  };
  return [...new Map(fallas.filter((una) => !isEcho(una)).map((falla) => [JSON.stringify(falla), falla])).values()];
}
