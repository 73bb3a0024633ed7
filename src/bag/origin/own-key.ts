import { Ilegible } from '../container.ts';
import { NoEsZip } from '../zip/end.ts';
import { openZip } from '../zip/open-zip.ts';

/** Where an archive of this program keeps what its site says of itself. */
const SITIO = /^(?:[^/]+\/)?data\/fuentes\/data\/sitio\.json$/;
const MAX_SITIO = 1024 * 1024;

/** The line of the key that an archive says of itself; undefined where it says none, or can't be read. */
export async function readOwnKey(path: string): Promise<string | undefined> {
  try {
    const contenedor = await openZip(path);
    try {
      const entrada = contenedor.entradas.find(({ ruta }) => SITIO.test(ruta));
      if (!entrada || entrada.tamano > MAX_SITIO) return undefined;
      const chunks: Uint8Array[] = [];
      for await (const chunk of entrada.read()) chunks.push(chunk);
      return readLine(Buffer.concat(chunks).toString());
    } finally {
      await contenedor.close();
    }
  } catch (error) {
    if (error instanceof NoEsZip || error instanceof Ilegible) return undefined;
    throw error;
  }
}

function readLine(json: string): string | undefined {
  try {
    const { llave_publica } = (JSON.parse(json) ?? {}) as { llave_publica?: unknown };
    return typeof llave_publica === 'string' ? llave_publica.trim() : undefined;
  } catch {
    return undefined;
  }
}
