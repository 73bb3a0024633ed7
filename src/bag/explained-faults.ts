import { foldPath } from '../base/fold-path.ts';
import { type FaultCode, type Fault, isError } from './fault.ts';

/** Faults that any other fault of the same file explains. */
const EXPLAINED_BY_ANY: readonly FaultCode[] = ['changed-file', 'missing-file', 'extra-file', 'unlisted-tag'];
/** Faults that only these explain, in the same file. */
const EXPLAINED_BY: Partial<Record<FaultCode, readonly FaultCode[]>> = {
  algorithm: ['renamed-file'],
  'bag-declaration': ['damaged-zip', 'symbolic-link'],
  'zip-header-mismatch': ['damaged-zip'],
  'zip-unlisted-entry': ['damaged-zip'],
};
const COLLISIONS: readonly FaultCode[] = ['case-collision', 'duplicate-entry'];

/**
 * One cause, one fault: a manifest with a bad line isn't reported as changed too, nor a link in place of a file as a
 * missing file. And where it is known which file is wrong, the count of the payload or its missing folder says nothing new.
 */
export function withoutExplained(faults: readonly Fault[]): Fault[] {
  const errors = faults.filter(isError);
  const payloadReported = errors.some(({ file, code }) => file.startsWith('data/') && code !== 'missing-payload');
  const ofFile = new Map<string, Set<FaultCode>>();
  for (const { code, file } of errors) {
    if (COLLISIONS.includes(code)) continue;
    ofFile.set(file, (ofFile.get(file) ?? new Set()).add(code));
  }
  const collided = new Set(errors.filter(({ code }) => COLLISIONS.includes(code)).map(({ file }) => foldPath(file)));
  const isExplained = ({ code, file }: Fault): boolean => {
    if (code === 'payload-oxum' || code === 'missing-payload') return payloadReported;
    if ((code === 'extra-file' || code === 'unlisted-tag') && collided.has(foldPath(file))) return true;
    const others = [...(ofFile.get(file) ?? [])];
    const causes = EXPLAINED_BY[code];
    return others.some((other) =>
      causes ? causes.includes(other) : EXPLAINED_BY_ANY.includes(code) && !EXPLAINED_BY_ANY.includes(other),
    );
  };
  return [
    ...new Map(faults.filter((one) => !isExplained(one)).map((fault) => [JSON.stringify(fault), fault])).values(),
  ];
}
