import { open, stat } from 'node:fs/promises';

/** A file beside an archive: its bytes, that it isn't there, or why it wasn't read. */
export type Sidecar = { bytes: Buffer } | { absent: true } | { defect: string };

/** Reads a small file that may be anything, even an endless device. */
export async function readSidecar(path: string, max: number): Promise<Sidecar> {
  const there = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (!there) return { absent: true };
  if (!there.isFile()) return { defect: 'No es un archivo.' };
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(max + 1), 0, max + 1, 0);
    return bytesRead > max
      ? { defect: `Mide más de ${max} bytes: no se leyó.` }
      : { bytes: buffer.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}
