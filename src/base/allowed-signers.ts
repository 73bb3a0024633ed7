import { withoutComment } from './public-key.ts';

/** By this name `ssh-keygen` knows the site's key; it may be any. */
const SIGNER = 'archivo';

/** The line that tells `ssh-keygen` whose signature holds (its ALLOWED SIGNERS). */
export const allowedSigner = (publicKey: string) => `${SIGNER} namespaces="file" ${withoutComment(publicKey)}`;

/** The command that checks the signature beside a file. */
export const verifyWithSsh = (file: string) =>
  `ssh-keygen -Y verify -f firmantes -I ${SIGNER} -n file -s ${file}.sig < ${file}`;
