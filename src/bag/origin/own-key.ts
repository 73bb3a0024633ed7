import { Unreadable } from '../container.ts';
import { NotZip } from '../zip/find-directory.ts';
import { openZip } from '../zip/open-zip.ts';

/** Where an archive of this program keeps its site's own description. */
const SITIO_JSON = /^(?:[^/]+\/)?data\/fuentes\/data\/sitio\.json$/;
const MAX_SITIO_JSON = 1024 * 1024;

/** The line of the key that an archive names as its own; undefined where it names none, or can't be read. */
export async function readOwnKey(archive: string): Promise<string | undefined> {
  try {
    const container = await openZip(archive);
    try {
      const entry = container.entries.find(({ path }) => SITIO_JSON.test(path));
      if (!entry || entry.size > MAX_SITIO_JSON) return undefined;
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry.read()) chunks.push(chunk);
      return readLine(Buffer.concat(chunks).toString());
    } finally {
      await container.close();
    }
  } catch (error) {
    if (error instanceof NotZip || error instanceof Unreadable) return undefined;
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
