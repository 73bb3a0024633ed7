import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Dia } from '../model/fecha.ts';
import { type Sitio, sitio as esquema } from '../model/sitio.ts';
import { isAlive } from '../publish/lugares.ts';
import { makeBag, type SinCuenta } from './bolsa.ts';
import { isGrave } from './falla.ts';
import { archiveName } from './nombre.ts';
import { type Hecho, writeSidecars } from './junto.ts';
import { sumBytes } from './sumas.ts';
import { verifyPath } from './verifica.ts';
import { readVersion } from './version.ts';
import { makeWacz } from './wacz.ts';
import { type Pieza, writeZip } from './zip-escribe.ts';

/** What is archived, and where to. */
export interface Encargo {
  /** The folder with the sources. */
  root: string;
  /** The site built from them. */
  dist: string;
  salida: string;
  project: string;
}

/** Archives a site that was just built: a bag, a WACZ, and beside them their sizes and sums. */
export async function archiveSite({ root, dist, salida, project }: Encargo): Promise<Hecho[]> {
  const sitio = await readSitio(root);
  const version = await readVersion(root, project);
  const software = await describeSoftware(project);
  const nombre = archiveName(sitio, version);
  const de: SinCuenta = { sitio, version, software };
  await prepare(salida);
  const zip = await place(join(salida, `${nombre}.zip`), await makeBag(dist, root, nombre, de), sitio.corte, checkBag);
  const wacz = await place(join(salida, `${nombre}.wacz`), await makeWacz(dist, sitio, software), sitio.corte);
  await writeSidecars(join(salida, nombre), sitio, [zip, wacz]);
  return [zip, wacz];
}

async function readSitio(root: string): Promise<Sitio> {
  return esquema.parse(JSON.parse(await readFile(join(root, 'data', 'sitio.json'), 'utf8')));
}

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

/** Makes the folder, and removes what runs that were killed have left in it. */
async function prepare(salida: string): Promise<void> {
  await mkdir(salida, { recursive: true });
  for (const name of await readdir(salida)) {
    const [, pid] = /^\..*\.(\d+)\.tmp$/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) await rm(join(salida, name), { force: true });
  }
}

/** Writes a ZIP beside its place and moves it there whole, once it is checked. */
async function place(
  path: string,
  piezas: readonly Pieza[],
  dia: Dia,
  check: (path: string) => Promise<void> = () => Promise.resolve(),
): Promise<Hecho> {
  const temporal = join(path, '..', `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeZip(temporal, piezas, dia);
    await check(temporal);
    const { sumas, tamano } = await sumBytes(createReadStream(temporal), ['sha256']);
    await rename(temporal, path);
    return { path, tamano, sha256: sumas.get('sha256') ?? '' };
  } finally {
    await rm(temporal, { force: true });
  }
}

/** A source that changed while it was read would make a bag that contradicts itself. */
async function checkBag(path: string): Promise<void> {
  const [falla] = (await verifyPath(path)).fallas.filter(isGrave);
  if (falla) throw new Error(`El archivo no quedó bien: ${falla.archivo}: ${falla.mensaje}`);
}
