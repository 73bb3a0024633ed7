import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { makeKey, writePrivate } from '../../tests/ssh-signing.ts';
import { hasProgram, runProgram } from '../../tests/programa-ajeno.ts';
import { type PublicKey, parseKeyLine } from '../base/public-key.ts';
import { draftOf } from './archive-draft.ts';
import { placeTogether } from './place-together.ts';
import { Obstacle } from './obstacle.ts';
import { checkSigner, signAll } from './sign.ts';

const ED = makeKey('ssh-ed25519');
const OTHER = makeKey('ssh-ed25519');

let folder: string;
const at = (name: string) => join(folder, name);
const write = (name: string, text: string) => (writeFileSync(at(name), text, { mode: 0o600 }), at(name));

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'firmante-'))));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Why it can't be done, and what to do. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Obstacle);
  return (error as Obstacle).message;
}

test('without ssh-keygen it says what is missing', async () => {
  vi.stubEnv('PATH', folder);
  const key = write('k', writePrivate(ED));
  expect(await refusal(checkSigner(key, { llave_publica: ED.line }))).toMatch(/^No está el programa ssh-keygen/);
});

test('a site that names no key is reported before anything is run', async () => {
  expect(await refusal(checkSigner(at('k'), { llave_publica: undefined }))).toBe(
    'El sitio no dice con qué llave se firma.',
  );
});

describe.runIf(hasProgram('ssh-keygen', 'que se puede firmar'))('with ssh-keygen', () => {
  const PUBLIC_KEY = parseKeyLine(ED.line) as PublicKey;
  const paths = () => [at('x.zip'), at('x.wacz')];
  /** Places two files and their signatures, as `archivo` does. */
  const place = (key: string, publicKey = PUBLIC_KEY) =>
    placeTogether(
      paths().flatMap((path) => [path, `${path}.sig`]),
      async () => {
        for (const path of paths()) writeFileSync(draftOf(path), path);
        await signAll(key, publicKey, paths());
      },
    );
  const ALL = ['x.wacz', 'x.wacz.sig', 'x.zip', 'x.zip.sig'];
  const placed = () =>
    readdirSync(folder)
      .filter((name) => name.startsWith('x') || name.startsWith('.'))
      .sort();

  test('the private key, or the public one beside it, is known for the one of the site', async () => {
    const key = write('k', writePrivate(ED));
    expect((await checkSigner(key, { llave_publica: `${ED.line} villa` })).type).toBe('ssh-ed25519');
    const publicKey = write('k.pub', `${ED.line} villa\n`);
    expect((await checkSigner(publicKey, { llave_publica: ED.line })).type).toBe('ssh-ed25519');
  });

  test.each<[string, string, string, RegExp]>([
    ['another key', writePrivate(OTHER), ED.line, /^La llave .* es SHA256:.*, y la de data.sitio\.json es SHA256:/],
    ['no key', 'hola\n', ED.line, /^ssh-keygen no reconoce la llave /],
    ['two keys', `${ED.line} a\n${OTHER.line} b\n`, ED.line, /^ssh-keygen no reconoce la llave /],
  ])('%s is refused', async (_, content, llave_publica, why) => {
    expect(await refusal(checkSigner(write('k', content), { llave_publica }))).toMatch(why);
  });

  test('all are signed, so that ssh-keygen takes them, and the same again changes nothing', async () => {
    const key = write('k', writePrivate(ED));
    await place(key);
    await place(key);
    expect(placed()).toEqual(ALL);
    const signers = write('firmantes', `archivo ${ED.line}\n`);
    for (const path of paths()) {
      const args = ['-Y', 'verify', '-f', signers, '-I', 'archivo', '-n', 'file', '-s', `${path}.sig`];
      expect(runProgram('ssh-keygen', args, readFileSync(path)).code).toBe(0);
    }
  });

  test('a signature that holds is kept where those of its key never repeat', async () => {
    runProgram('ssh-keygen', ['-q', '-t', 'ecdsa', '-N', '', '-f', at('k')]);
    const publicKey = parseKeyLine(readFileSync(at('k.pub'), 'latin1').trim()) as PublicKey;
    await place(at('k'), publicKey);
    const before = readFileSync(at('x.zip.sig'));
    rmSync(at('x.wacz.sig'));
    await place(at('k'), publicKey);
    expect(readFileSync(at('x.zip.sig')).equals(before)).toBe(true);
    expect(placed()).toEqual(ALL);
  });

  test('one that is there and does not hold is not replaced, and nothing is left', async () => {
    const key = write('k', writePrivate(ED));
    write('x.zip.sig', 'la de antes');
    expect(await refusal(place(key))).toMatch(/^Ya hay un archivo con ese nombre y otra suma: .*x\.zip\.sig/);
    expect(placed()).toEqual(['x.zip.sig']);
  });

  test.each<[string, () => string, RegExp]>([
    [
      'its password is asked where nobody is',
      () => {
        runProgram('ssh-keygen', ['-q', '-t', 'ed25519', '-N', 'secreto', '-f', at('k')]);
        return at('k');
      },
      /^ssh-keygen no firmó con .*incorrect passphrase/,
    ],
    ['only the public key is there', () => write('k.pub', `${ED.line}\n`), /^ssh-keygen no firmó con .*No private key/],
    ['it is of another pair', () => write('k', writePrivate(OTHER)), /^La firma de .*x\.zip no quedó bien/],
  ])('nothing is left where %s', async (_, prepare, why) => {
    vi.stubEnv('SSH_AUTH_SOCK', '');
    expect(await refusal(place(prepare()))).toMatch(why);
    expect(placed()).toEqual([]);
  });
});
