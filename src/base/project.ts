import { fileURLToPath } from 'node:url';

/** The generator's own folder, with its separator at the end; the content may be elsewhere. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
