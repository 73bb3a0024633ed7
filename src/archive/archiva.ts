import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sitio } from '../model/sitio.ts';
import { isReservedAddress } from '../model/direcciones.ts';
import type { Judged } from '../publish/judged.ts';
import { makeBag, type SinCuenta } from './bolsa.ts';
import { besideOf, placeTogether, prepareFolder, sumFile } from './coloca.ts';
import { isGrave } from './falla.ts';
import { Impedimento } from './impedimento.ts';
import { archiveName } from './nombre.ts';
import { describeArchives, type Hecho, writeSum } from './junto.ts';
import { verifyPath } from './verifica.ts';
import { readVersion } from './version.ts';
import { makeWacz } from './wacz.ts';
import { writeStored, writeZip } from './zip-escribe.ts';

/** What is archived, and where to. */
interface Encargo {
  sitio: Sitio;
  /** The sources as they were judged. */
  fuentes: Judged;
  /** The site that was published from them. */
  publicado: Judged;
  salida: string;
  project: string;
}

interface Archivado {
  hechos: Hecho[];
  avisos: string[];
}

/** Archives a site that was just built: a bag, a WACZ, and beside them their sizes and sums. */
export async function archiveSite({ sitio, fuentes, publicado, salida, project }: Encargo): Promise<Archivado> {
  const version = await readVersion(fuentes.folder, project);
  const software = await describeSoftware(project);
  const nombre = archiveName(sitio, version);
  const de: SinCuenta = { nombre, sitio, version, software };
  const [zip, wacz, txt] = ['zip', 'wacz', 'txt'].map((ending) => join(salida, `${nombre}.${ending}`)) as [
    string,
    string,
    string,
  ];
  await prepareFolder(salida);
  const hechos = await placeTogether([zip, `${zip}.sha256`, wacz, `${wacz}.sha256`, txt], async () => {
    await writeZip(besideOf(zip), await makeBag(publicado, fuentes, de), sitio.corte);
    await checkBag(besideOf(zip));
    await writeStored(besideOf(wacz), await makeWacz(publicado, sitio, software), sitio.corte);
    const hechos: Hecho[] = [];
    for (const path of [zip, wacz]) hechos.push({ path, ...(await sumFile(besideOf(path))) });
    for (const hecho of hechos) await writeText(`${hecho.path}.sha256`, writeSum(hecho));
    await writeText(txt, describeArchives(sitio, hechos));
    return hechos;
  });
  return { hechos, avisos: isReservedAddress(sitio.url) ? [describeReserved(sitio.url)] : [] };
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

const writeText = (path: string, texto: string) => writeFile(besideOf(path), texto, { flag: 'wx', flush: true });

/** A source that changed while it was read would make a bag that contradicts itself. */
async function checkBag(path: string): Promise<void> {
  const [falla] = (await verifyPath(path)).fallas.filter(isGrave);
  if (falla)
    throw new Impedimento(
      `El archivo no quedó bien: ${falla.archivo}: ${falla.mensaje}`,
      'Si alguien cambió las fuentes mientras tanto, repita la orden.',
    );
}
