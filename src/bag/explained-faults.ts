import { foldPath } from '../base/fold-path.ts';
import { type FaultCode, type Fault, isError } from './fault.ts';

/** What any other fault of the same file explains. */
const EXPLAINED_BY_ANY: readonly FaultCode[] = ['changed-file', 'missing-file', 'extra-file', 'unlisted-tag'];
/** What only these explain, of the same file. */
const EXPLAINED_BY: Partial<Record<FaultCode, readonly FaultCode[]>> = {
  algorithm: ['renamed-file'],
  'bag-declaration': ['damaged-zip', 'symbolic-link'],
  'zip-header-mismatch': ['damaged-zip'],
  'zip-unlisted-entry': ['damaged-zip'],
};
const COLLISIONS: readonly FaultCode[] = ['case-collision', 'duplicate-entry'];

/**
 * One cause, one fault: a manifest with a bad line is not told as changed besides, nor a link in the place of a file as
 * a file that is missing. And the count of the payload, or that it has no folder, says nothing new where it is known which
 * file is wrong.
 */
export function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const errors = faults.filter(isError);
  const payloadTold = errors.some(({ file, code }) => file.startsWith('data/') && code !== 'missing-payload');
  const ofFile = new Map<string, Set<FaultCode>>();
  for (const { code, file } of errors) {
    if (COLLISIONS.includes(code)) continue;
    ofFile.set(file, (ofFile.get(file) ?? new Set()).add(code));
  }
  const collided = new Set(errors.filter(({ code }) => COLLISIONS.includes(code)).map(({ file }) => foldPath(file)));
  const isEcho = ({ code, file }: Fault): boolean => {
    if (code === 'payload-oxum' || code === 'missing-payload') return payloadTold;
    if ((code === 'extra-file' || code === 'unlisted-tag') && collided.has(foldPath(file))) return true;
    const others = [...(ofFile.get(file) ?? [])];
    const causes = EXPLAINED_BY[code];
    return others.some((other) =>
      causes ? causes.includes(other) : EXPLAINED_BY_ANY.includes(code) && !EXPLAINED_BY_ANY.includes(other),
    );
  };
  return [...new Map(faults.filter((one) => !isEcho(one)).map((fault) => [JSON.stringify(fault), fault])).values()];
}
