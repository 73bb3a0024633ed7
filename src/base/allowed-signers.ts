import { withoutComment } from './public-key.ts';

/** By this name `ssh-keygen` knows the site's key; it may be any. */
const QUIEN = 'archivo';

/** The line that tells `ssh-keygen` whose signature holds (its ALLOWED SIGNERS). */
export const allowedSigner = (llavePublica: string) => `${QUIEN} namespaces="file" ${withoutComment(llavePublica)}`;

/** The command that checks the signature beside a file. */
export const verifyWithSsh = (archivo: string) =>
  `ssh-keygen -Y verify -f firmantes -I ${QUIEN} -n file -s ${archivo}.sig < ${archivo}`;
