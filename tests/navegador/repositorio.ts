import { type Cambios, replace } from '../sitio-minimo.ts';
import { type Anfitrion, openAnfitrion } from './anfitrion.ts';
import { buildWithEditor } from './editar.ts';
import { openServer, type Servidor } from './servidor.ts';

/** A site that can be proposed to: its host, its files, and where it is served. */
export interface Repositorio {
  host: Anfitrion;
  dist: string;
  site: Servidor;
  close: () => Promise<void>;
}

/** Builds the minimal site with the editor's page and a host, which has none of its files yet. */
export async function openRepositorio(kind: 'github' | 'gitlab', cambios: Cambios = {}): Promise<Repositorio> {
  const host = await openAnfitrion(kind, {});
  const keys = `"editar": "si",\n  "repositorio": "${host.repositorio}",\n  "corte":`;
  const { dist, remove } = await buildWithEditor({ 'data/sitio.json': replace('"corte":', keys), ...cambios });
  const site = await openServer(dist);
  const close = async () => {
    await Promise.all([site.close(), host.close()]);
    await remove();
  };
  return { host, dist, site, close };
}
