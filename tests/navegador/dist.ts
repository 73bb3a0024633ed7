import { resolve } from 'node:path';

/** The built site that is looked at: the one that `npm test` has just built, else the one in `dist/`. */
export const DIST = resolve(process.env['CUENTAS_CLARAS_DIST'] ?? 'dist');
