import { tellMissing, tellUnreadable } from '../../../textos/proponer.ts';
import { Unmet } from './meet.ts';

/** What is said of a file that others took away or left unreadable; undefined of any other error. */
export function tellUnmet(error: unknown): string | undefined {
  if (!(error instanceof Unmet)) return undefined;
  return error.isMissing ? tellMissing(error.file) : tellUnreadable(error.file);
}
