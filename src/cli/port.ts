import { showText } from '../base/characters.ts';
import { type Entrance, entranceOf } from '../server/entrance.ts';
import { exitWithUsage } from './usage.ts';

const DEFAULT_PORT = '4321';

/** `--host` may stand alone; `parseArgs` takes no option that may. */
export function argumentsWithHost(): string[] {
  const args = process.argv.slice(2);
  const isAlone = (i: number) => args[i] === '--host' && (args[i + 1] ?? '-').startsWith('-');
  return args.map((arg, i) => (isAlone(i) ? '--host=' : arg));
}

/** Where to serve, by `--host` and `PORT`, of which 0 is any free port, as tests ask for. Ends before any work where either can't be read. */
export function readEntrance(host: string | undefined): { port: number; entrance: Entrance } {
  const written = process.env['PORT'] ?? DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Infinity;
  if (port > 65_535) exitWithUsage(`PORT es «${showText(written)}»: escriba un número del 1 al 65535, como PORT=8080.`);
  const entrance =
    entranceOf(host) ??
    exitWithUsage(
      `--host es «${showText(host ?? '')}»: escriba un nombre o una dirección de este equipo, sin http:// ni puerto.`,
    );
  return { port, entrance };
}

/** What a server says of where it listens. */
export function describeUrls(urls: string[], { open }: Entrance): string {
  const notice = open ? 'Aviso: con --host, cualquiera en su red puede ver este sitio mientras esto corra.\n' : '';
  return `\n${notice}${urls.join('\n')}\n`;
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'está ocupado',
  EACCES: 'pide permisos de administrador',
};

/** Ends with 1 where a port can't be had; fails with any other error. */
export function exitWithoutPort(error: unknown, port: number, host: string | undefined, command: string): never {
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  if (code === 'EADDRNOTAVAIL')
    exitWithUsage(`--host es «${showText(host ?? '')}», que no es de este equipo: escriba una de sus direcciones.`);
  if (reason === undefined) throw error;
  process.stderr.write(`El puerto ${port} ${reason}: use otro, como PORT=8080 ${command}\n`);
  process.exit(1);
}
