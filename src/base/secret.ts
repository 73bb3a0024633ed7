/** How the files of private keys begin (PEM, OpenSSH, PuTTY), and the bytes of one of OpenSSH in base64. */
const PRIVATE_KEY = /(?:-----BEGIN [A-Z0-9 ]*PRIVATE KEY|PuTTY-User-Key-File|b3BlbnNzaC1rZXktdjEA)[^»]*/g;

/** Where a private key begins in a text; -1 where there is none. */
export const secretIn = (text: string) => text.search(PRIVATE_KEY);

/** Whether a text holds a private key. */
export const holdsSecret = (text: string) => secretIn(text) !== -1;

/** A text without the private keys in it, up to the end of what is quoted: reports of problems are kept by hosts. */
export const hideSecrets = (text: string) => text.replace(PRIVATE_KEY, '(llave privada)');
