import { type Cambios, replace } from '../sitio-minimo.ts';
import { type Anfitrion, openAnfitrion } from './anfitrion.ts';
import { AXE } from './axe.ts';
import { buildWithEditor } from './editar.ts';
import { openServer, type Servidor } from './servidor.ts';

/** A site that can be proposed to: its host, its files, and where it is served. */
export interface Repositorio {
  host: Anfitrion;
  dist: string;
  /** Served with the scripts of the tests that look at it. */
  site: Servidor;
  close: () => Promise<void>;
}

/** Of a site whose sources are there, and are edited in the browser. */
export const withHost = (repositorio: string): Cambios => ({
  'data/sitio.json': replace('"corte":', `"editar": "si",\n  "repositorio": "${repositorio}",\n  "corte":`),
});

/** Builds the minimal site with the editor's page and a host, which has none of its files yet. */
export async function openRepositorio(kind: 'github' | 'gitlab', cambios: Cambios = {}): Promise<Repositorio> {
  const host = await openAnfitrion(kind, {});
  const { dist, remove } = await buildWithEditor({ ...withHost(host.repositorio), ...cambios });
  const site = await openServer(dist, '/', AXE);
  const close = async () => {
    await Promise.all([site.close(), host.close()]);
    await remove();
  };
  return { host, dist, site, close };
}
