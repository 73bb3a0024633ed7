import type { SitioCalculado } from '../../sitio.ts';
import { decisionsOf } from './decisions.ts';
import { partiesOf } from './parties.ts';

/**
 * Who acts and what they decide as Popolo has it (https://www.popoloproject.com/specs/), each kind of record in its list.
 * What the site knows and Popolo has no property for is in the tables alone.
 */
export const popoloOf = (sitio: SitioCalculado) => ({ ...partiesOf(sitio), ...decisionsOf(sitio) });
