import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sitio, sitio as esquema } from '../model/tables/sitio.ts';
import { isReservedAddress } from '../model/addresses/safe-address.ts';
import { fingerprintOf } from '../base/fingerprint.ts';
import type { Judged } from '../build/judged.ts';
import { makeBag, type SinCuenta } from './make-bag.ts';
import { besideOf } from './draft.ts';
import { placeTogether, prepareFolder, sumFile } from './place-together.ts';
import { isGrave } from '../bag/fault.ts';
import { Impedimento } from './obstacle.ts';
import { archiveName } from './archive-name.ts';
import { checkSigner, signAll } from './sign.ts';
import { writeTimestampRequest } from './timestamp-request.ts';
import { describeArchives, type Hecho, writeSum } from './beside-archives.ts';
import { readSbom } from './sbom.ts';
import { verifyPath } from '../bag/verify.ts';
import { readVersion, type Version } from './version.ts';
import { makeWacz } from './wacz.ts';
import { writeStored, writeZip } from './write-zip.ts';

/** What is archived, and where to. */
export interface Encargo {
  sitio: Sitio;
  /** The sources as they were judged. */
  fuentes: Judged;
  /** The site that was published from them. */
  publicado: Judged;
  salida: string;
  project: string;
  /** The file of the key to sign with. */
  llave: string | undefined;
}

interface Archivado {
  hechos: Hecho[];
  /** Fingerprint of the key that signed them, where one was given. */
  huella: string | undefined;
  avisos: string[];
}

/** Archives a site that was just built: a bag, a WACZ, and beside them their sizes and sums. */
export async function archiveSite(encargo: Encargo): Promise<Archivado> {
  const { sitio, fuentes, publicado, salida, project, llave } = encargo;
  const version = await readVersion(fuentes.folder, project);
  const software = await describeSoftware(project);
  const nombre = archiveName(sitio, version);
  const de: SinCuenta = { nombre, sitio, version, software, sbom: await readSbom(project) };
  const [zip, wacz, txt] = ['zip', 'wacz', 'txt'].map((ending) => join(salida, `${nombre}.${ending}`)) as [
    string,
    string,
    string,
  ];
  const publica = llave === undefined ? undefined : await checkSigner(llave, sitio);
  const firmas = publica ? [`${zip}.sig`, `${wacz}.sig`] : [];
  await prepareFolder(salida);
  const places = [zip, `${zip}.sha256`, `${zip}.tsq`, wacz, `${wacz}.sha256`, txt, ...firmas];
  const hechos = await placeTogether(places, async () => {
    await writeZip(besideOf(zip), await makeBag(publicado, fuentes, de), sitio.corte);
    await checkBag(besideOf(zip));
    await writeStored(besideOf(wacz), await makeWacz(publicado, sitio, software), sitio.corte);
    const hechos: Hecho[] = [];
    for (const path of [zip, wacz]) hechos.push({ path, ...(await sumFile(besideOf(path))) });
    for (const hecho of hechos) await writeBeside(`${hecho.path}.sha256`, writeSum(hecho));
    await writeBeside(`${zip}.tsq`, writeTimestampRequest(hechos[0]?.sha256 ?? ''));
    await writeBeside(txt, describeArchives(sitio, hechos));
    if (llave !== undefined && publica) await signAll(llave, publica, [zip, wacz]);
    return hechos;
  });
  const reserved = isReservedAddress(sitio.url) ? [describeReserved(sitio.url)] : [];
  return {
    hechos,
    huella: publica && fingerprintOf(publica.bytes),
    avisos: [...describeUnconfirmed(version), ...reserved],
  };
}

function describeUnconfirmed({ fuentes, programa }: Version): string[] {
  return Object.entries({ 'de las fuentes': fuentes, 'del programa': programa }).flatMap(([de, { sinConfirmar }]) =>
    sinConfirmar ? [`El commit ${de} va como «sin confirmar»: ${sinConfirmar.motivo}. ${sinConfirmar.hint}`] : [],
  );
}

/** Tells before a build whether its archive could be signed. What is wrong with `sitio.json` itself, the build tells. */
export async function checkSignerOf(root: string, llave: string): Promise<void> {
  const sitio = await readSitio(join(root, 'data', 'sitio.json')).catch(() => undefined);
  if (sitio) await checkSigner(llave, sitio);
}

async function readSitio(path: string): Promise<Sitio | undefined> {
  if (!(await lstat(path)).isFile()) return undefined;
  return esquema.parse(JSON.parse(await readFile(path, 'utf8')));
}

const describeReserved = (url: string) =>
  `El WACZ tiene direcciones que nadie publica, de ${new URL(url).hostname}: escriba en «url» de data/sitio.json la del sitio.`;

/** The project and what decides the bytes of a site and its archive, as `package.json` pins them. */
async function describeSoftware(project: string): Promise<string> {
  const { name, version, dependencies } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    dependencies: Record<string, string>;
  };
  const others = ['astro', 'pagefind', 'fflate'].map((other) => `${other} ${dependencies[other] ?? ''}`);
  return [`${name} ${version}`, `node ${process.versions.node}`, ...others].join(', ');
}

const writeBeside = (path: string, contenido: string | Uint8Array) =>
  writeFile(besideOf(path), contenido, { flag: 'wx', flush: true });

/** A source that changed while it was read would make a bag that contradicts itself. */
async function checkBag(path: string): Promise<void> {
  const [falla] = (await verifyPath(path)).fallas.filter(isGrave);
  if (falla)
    throw new Impedimento(
      `El archivo no quedó bien: ${falla.archivo}: ${falla.mensaje}`,
      'Si alguien cambió las fuentes mientras tanto, repita la orden.',
    );
}
