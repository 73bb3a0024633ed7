// node tests/citas/hacer.ts DOCUMENTO.txt > tests/citas/ID.huella: what the test of quotations knows of a document's text.
import { readFileSync } from 'node:fs';
import { fingerprint, writeFingerprint } from './word-fingerprint.ts';

const [, , documento = ''] = process.argv;
process.stdout.write(writeFingerprint(fingerprint(readFileSync(documento, 'utf8'))));
