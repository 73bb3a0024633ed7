import { posix } from 'node:path';
import { PAGINAS } from '../publicado/paginas.ts';

/** The name of the icon that the site's pages ask for. */
const ICONO = posix.basename(
  /<link rel="icon" href="([^"]+)"/.exec(PAGINAS.find(({ ruta }) => ruta === 'index.html')?.html ?? '')?.[1] ?? '',
);

/**
 * Whether an address is that of a tab's icon. A browser that can show tabs asks for it when it likes, also long after the
 * page has loaded, and one that can't never does. Of a drawing opened alone, which names none, it asks the host for
 * `/favicon.ico`: under a prefix that isn't the site's to give.
 */
export function isTabIcon(url: string): boolean {
  const pathname = URL.parse(url)?.pathname ?? '';
  return pathname === '/favicon.ico' || posix.basename(pathname) === ICONO;
}
