import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeKey, signFile, writePrivate } from '../ssh-signing.ts';
import { hasProgram } from '../programa-ajeno.ts';
import { replace, writeSitio } from '../sitio-minimo.ts';
import { COMPILED_BEFORE, CON_PAGINAS, type Ending, orden, run, runNode } from './ordenes.ts';

const LLAVE = makeKey('ssh-ed25519');
const OTRA = makeKey('ssh-ed25519');
const HUELLA = `SHA256:${createHash('sha256').update(LLAVE.bytes).digest('base64').slice(0, 43)}`;

let folder: string;
const at = (...path: string[]) => join(folder, ...path);

const places = ['--root', 'fuentes', '--out', 'publicado', '--salida', 'archivo'];
/** The second time, with the pages of the first. */
function archive(args: string[], env: Record<string, string> = {}): Promise<Ending> {
  const command = [...CON_PAGINAS, orden('archivo.ts'), ...places, ...args];
  return run(process.execPath, command, { cwd: folder, env: { PAGINAS: at('páginas'), ...COMPILED_BEFORE, ...env } });
}

async function writeFuentes(root: string, renglon: string | undefined): Promise<void> {
  await mkdir(root, { recursive: true });
  const named = `"llave_publica": "${renglon}",\n  "contacto"`;
  writeSitio(root, renglon === undefined ? {} : { 'data/sitio.json': replace('"contacto"', named) });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firma-'));
  await writeFile(at('llave'), writePrivate(LLAVE), { mode: 0o600 });
  await writeFile(at('otra'), writePrivate(OTRA), { mode: 0o600 });
  await writeFile(at('llave.pub'), `${LLAVE.line} villa\n`);
  await writeFuentes(at('fuentes'), `${LLAVE.line} villa`);
  await writeFuentes(at('sin-llave'), undefined);
});
afterAll(() => rm(folder, { recursive: true }));

// prettier-ignore
test.each<[string, string[], number, RegExp]>([
  ['there is no such key', ['--llave', 'no-hay'], 2, /^No existe el archivo de la llave: .*no-hay\.\nUso: /],
  ['the key is not named', ['--llave'], 2, /^Uso: /],
])('where %s, archivo says so, builds nothing and writes nothing', async (_, args, code, stderr) => {
  expect(await archive(args)).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(stderr) as unknown });
  expect([existsSync(at('publicado')), existsSync(at('archivo'))]).toEqual([false, false]);
});

test('where there is no ssh-keygen, archivo says so, builds nothing and writes nothing', async () => {
  const { code, stdout, stderr } = await archive(['--llave', 'llave'], { PATH: '/nowhere' });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^No se hizo el archivo\.\n {2}No está el programa ssh-keygen, .*\n {2}→ Instale OpenSSH /);
  expect([existsSync(at('publicado')), existsSync(at('archivo'))]).toEqual([false, false]);
});

describe.runIf(hasProgram('ssh-keygen', 'el archivo firmado'))('with ssh-keygen', () => {
  let nombre: string;
  let names: string[];
  const inArchive = (ending: string) => at('archivo', `${nombre}.${ending}`);
  const verify = (...args: string[]) => runNode(orden('verificar.ts'), args, { cwd: folder });

  // prettier-ignore
  test.each<[string, string[], RegExp]>([
    ['the key is not the one of the site', ['--llave', 'otra'], /\n {2}La llave .*otra es SHA256:.*, y la de data\/sitio\.json es SHA256:/],
    ['the site names no key', ['--root', 'sin-llave', '--llave', 'llave'], /\n {2}El sitio no dice con qué llave se firma\.\n {2}→ Escriba en «llave_publica» /],
  ])('where %s, archivo says so, builds nothing and writes nothing', async (_, args, stderr) => {
    expect(await archive(args)).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(stderr) as unknown });
    expect([existsSync(at('publicado')), existsSync(at('archivo'))]).toEqual([false, false]);
  });

  test('an archive that was made before is signed later, without a change of its other files', async () => {
    expect((await archive([])).code).toBe(0);
    names = await readdir(at('archivo'));
    nombre = names.find((name) => name.endsWith('.zip'))?.slice(0, -4) ?? '';
    const endings = ['txt', 'wacz', 'wacz.sha256', 'zip', 'zip.sha256', 'zip.tsq'];
    expect(names.sort()).toEqual(endings.map((ending) => `${nombre}.${ending}`));
    const { code, stdout, stderr } = await archive(['--llave', 'llave']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`\nFirmados:  con la llave ${HUELLA}\n`);
    const both = [...endings, 'wacz.sig', 'zip.sig'].sort();
    expect((await readdir(at('archivo'))).sort()).toEqual(both.map((ending) => `${nombre}.${ending}`));
    expect(await readFile(inArchive('txt'), 'utf8')).toContain(`, de la llave ${HUELLA}.\n`);
    const sum = createHash('sha256')
      .update(await readFile(inArchive('zip')))
      .digest('hex');
    expect((await readFile(inArchive('zip.tsq'))).toString('hex')).toContain(sum);
  });

  test('whoever has the archive checks the signature with ssh-keygen, as LEEME.txt and archivo.html say', async () => {
    const files = unzipSync(await readFile(inArchive('zip')));
    const readme = new TextDecoder().decode(files[`${nombre}/data/LEEME.txt`]);
    const page = await readFile(at('publicado', 'archivo.html'), 'utf8');
    expect(readme).toContain(`\n  ${LLAVE.line}\n  ${HUELLA}\n`);
    expect(page).toContain(HUELLA);
    const [, firmantes = '', mandato = ''] = /\n {2}(archivo .*)\n[^]*?\n {2}(ssh-keygen .*)\n/.exec(readme) ?? [];
    await writeFile(at('archivo', 'firmantes'), `${firmantes}\n`);
    const { code, stdout } = await run('sh', ['-c', mandato], { cwd: at('archivo') });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^Good "file" signature for archivo /)]);
    const shown = (texto: string) => texto.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const plain = page.replaceAll('&#34;', '&quot;').replaceAll('&#60;', '&lt;');
    expect(plain).toContain(shown(firmantes));
    expect(plain).toContain(shown(mandato.replaceAll(`${nombre}.zip`, 'ARCHIVO.zip')));
    await rm(at('archivo', 'firmantes'));
  });

  test('verificar says whose the signature is, and what that proves', async () => {
    const solo = await verify(inArchive('zip'));
    expect([solo.code, solo.stderr]).toEqual([0, '']);
    expect(solo.stdout).toMatch(
      /^aviso unconfirmed-key: .*\.zip\.sig: .*compárela con la publicada\.\n {2}→ .*\n\nBien: /,
    );
    const dada = await verify(inArchive('zip'), '--llave', 'llave.pub');
    expect([dada.code, dada.stdout]).toEqual([
      0,
      expect.stringMatching(/^Bien: .*\nFirma: es de la llave que usted dio, /),
    ]);
    expect((await verify(inArchive('zip'), '--llave', LLAVE.line)).stdout).toBe(dada.stdout);
    const otra = await verify(inArchive('zip'), '--llave', OTRA.line);
    expect([otra.code, otra.stdout]).toEqual([1, expect.stringMatching(/^error other-key: [^]*\nMal: /)]);
    const wacz = await verify(inArchive('wacz'), '--llave', 'llave.pub');
    expect([wacz.code, wacz.stdout]).toEqual([0, expect.stringMatching(/^Bien: .* nada cambió\.\nFirma: /)]);
    expect((await verify(inArchive('wacz'))).code).toBe(3);
  });

  // prettier-ignore
  test.each<[string, string[], number, RegExp]>([
    ['a private key', ['--llave', 'llave'], 2, /^--llave: Aquí hay una llave PRIVADA/],
    ['certificates that are none', ['--autoridad', 'llave.pub'], 2, /^--autoridad: No tiene certificados/],
  ])('verificar refuses %s to compare with', async (_, args, code, stderr) => {
    const found = await verify(inArchive('zip'), ...args);
    expect([found.code, found.stdout, found.stderr]).toEqual([code, '', expect.stringMatching(stderr)]);
    expect(found.stderr).not.toContain('b3BlbnNza');
  });

  test('a change of the archive, of its signature or of whose it is ends with 1, and with a key none is a fault too', async () => {
    const zip = await readFile(inArchive('zip'));
    const copy = at('copia.zip');
    await writeFile(copy, zip);
    expect((await verify(copy)).code).toBe(0);
    expect(await verify(copy, '--llave', 'llave.pub')).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^error missing-signature: /) as unknown,
    });
    await writeFile(`${copy}.sig`, signFile(LLAVE, 'otra cosa'));
    expect(await verify(copy)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^error wrong-signature: /) as unknown,
    });
    await writeFile(`${copy}.sig`, signFile(OTRA, zip));
    expect(await verify(copy)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^error other-key: /) as unknown,
    });
    await writeFile(`${copy}.sig`, signFile(LLAVE, zip, { namespace: '\u001b[2J\u202E' }));
    const hostil = await verify(copy);
    expect([hostil.code, hostil.stdout]).toEqual([1, expect.stringContaining(String.raw`«\u001B[2J`)]);
    await writeFile(`${copy}.sig`, 'basura');
    await writeFile(`${copy}.tsr`, 'basura');
    const ambos = await verify(copy);
    expect(ambos.code).toBe(1);
    expect(ambos.stdout).toMatch(
      /^error damaged-signature: [^]*\nerror damaged-timestamp: [^]*\nMal: .* tiene 2 fallas /,
    );
  });
});
