import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Sitio, sitio as schema } from '../model/tables/sitio.ts';
import { isReservedAddress } from '../model/addresses/safe-address.ts';
import { fingerprintOf } from '../base/fingerprint.ts';
import type { Judged } from '../build/judged.ts';
import { makeBag, type Uncounted } from './make-bag.ts';
import { draftOf } from './archive-draft.ts';
import { placeTogether, prepareFolder, sumFile } from './place-together.ts';
import { isError } from '../bag/fault.ts';
import { Obstacle } from './obstacle.ts';
import { archiveName } from './archive-name.ts';
import { checkSigner, signAll } from './sign.ts';
import { writeTimestampRequest } from './timestamp-request.ts';
import { describeArchives, type WrittenFile, writeSum } from './companion-files.ts';
import { readSbom } from './sbom.ts';
import { verifyPath } from '../bag/verify.ts';
import { readVersion, type Version } from './version.ts';
import { makeWacz } from './wacz.ts';
import { writeStored, writeZip } from './write-zip.ts';

/** What is archived, and where to. */
export interface ArchiveOrder {
  sitio: Sitio;
  /** The sources as they were judged. */
  sources: Judged;
  /** The site that was published from them. */
  published: Judged;
  destination: string;
  project: string;
  /** The file of the key to sign with. */
  key: string | undefined;
}

interface Archived {
  files: WrittenFile[];
  /** Fingerprint of the key that signed them, where one was given. */
  fingerprint: string | undefined;
  notices: string[];
}

/** Archives a site that was just built: a bag, a WACZ, and beside them their sizes and checksums. */
export async function archiveSite(order: ArchiveOrder): Promise<Archived> {
  const { sitio, sources, published, destination, project, key } = order;
  const version = await readVersion(sources.folder, project);
  const software = await describeSoftware(project);
  const name = archiveName(sitio, version);
  const uncounted: Uncounted = { name, sitio, version, software, sbom: await readSbom(project) };
  const [zip, wacz, txt] = ['zip', 'wacz', 'txt'].map((ending) => join(destination, `${name}.${ending}`)) as [
    string,
    string,
    string,
  ];
  const publicKey = key === undefined ? undefined : await checkSigner(key, sitio);
  const signatures = publicKey ? [`${zip}.sig`, `${wacz}.sig`] : [];
  await prepareFolder(destination);
  const places = [zip, `${zip}.sha256`, `${zip}.tsq`, wacz, `${wacz}.sha256`, txt, ...signatures];
  const files = await placeTogether(places, async () => {
    await writeZip(draftOf(zip), await makeBag(published, sources, uncounted), sitio.corte);
    await checkBag(draftOf(zip));
    await writeStored(draftOf(wacz), await makeWacz(published, sitio, software), sitio.corte);
    const files: WrittenFile[] = [];
    for (const path of [zip, wacz]) files.push({ path, ...(await sumFile(draftOf(path))) });
    for (const file of files) await writeDraft(`${file.path}.sha256`, writeSum(file));
    await writeDraft(`${zip}.tsq`, writeTimestampRequest(files[0]?.sha256 ?? ''));
    await writeDraft(txt, describeArchives(sitio, files));
    if (key !== undefined && publicKey) await signAll(key, publicKey, [zip, wacz]);
    return files;
  });
  const reserved = isReservedAddress(sitio.url) ? [describeReserved(sitio.url)] : [];
  return {
    files,
    fingerprint: publicKey && fingerprintOf(publicKey.bytes),
    notices: [...describeUnconfirmed(version), ...reserved],
  };
}

function describeUnconfirmed({ sources, program }: Version): string[] {
  return Object.entries({ 'de las fuentes': sources, 'del programa': program }).flatMap(
    ([uncounted, { unconfirmed }]) =>
      unconfirmed ? [`El commit ${uncounted} va como «sin confirmar»: ${unconfirmed.reason}. ${unconfirmed.hint}`] : [],
  );
}

/** Checks before a build that its archive could be signed. What is wrong with `sitio.json` itself the build reports. */
export async function checkSignerOf(root: string, key: string): Promise<void> {
  const sitio = await readSitio(join(root, 'data', 'sitio.json')).catch(() => undefined);
  if (sitio) await checkSigner(key, sitio);
}

async function readSitio(path: string): Promise<Sitio | undefined> {
  if (!(await lstat(path)).isFile()) return undefined;
  return schema.parse(JSON.parse(await readFile(path, 'utf8')));
}

const describeReserved = (url: string) =>
  `El WACZ tiene direcciones que nadie publica, de ${new URL(url).hostname}: escriba en «url» de data/sitio.json la del sitio.`;

/** The project and the software that decides the bytes of a site and its archive, as `package.json` pins it. */
async function describeSoftware(project: string): Promise<string> {
  const { name, version, dependencies } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    dependencies: Record<string, string>;
  };
  const others = ['astro', 'pagefind', 'fflate'].map((other) => `${other} ${dependencies[other] ?? ''}`);
  return [`${name} ${version}`, `node ${process.versions.node}`, ...others].join(', ');
}

const writeDraft = (path: string, content: string | Uint8Array) =>
  writeFile(draftOf(path), content, { flag: 'wx', flush: true });

/** A source that changed while it was read would make a bag that contradicts itself. */
async function checkBag(path: string): Promise<void> {
  const [fault] = (await verifyPath(path)).faults.filter(isError);
  if (fault)
    throw new Obstacle(
      `El archivo no quedó bien: ${fault.file}: ${fault.message}`,
      'Si alguien cambió las fuentes mientras tanto, repita la orden.',
    );
}
