import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** A Chromium on disk and the environment in which it finds its libraries and fonts. */
interface ChromiumUnpacked {
  executablePath: string;
  env: Record<string, string>;
}

const PACKED = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
const PROJECT_CACHE = join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
/** For who may read the project and not write in it. */
const HOME_CACHE = join(homedir(), '.cache', 'cuentas-claras');

/**
 * The package's own names folders of AWS Lambda. Its font comes first, so that pictures look the same everywhere; a font
 * for formulas draws ○ filled, and would stand in for it.
 */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <selectfont><rejectfont><pattern>
    <patelt name="family"><string>DejaVu Math TeX Gyre</string></patelt>
  </pattern></rejectfont></selectfont>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;

/** The Chromium that the lockfile holds (Linux x64), unpacked once a version: some seconds and 220 MB the first time. */
export async function unpackChromium(): Promise<ChromiumUnpacked> {
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const targets = [PROJECT_CACHE, HOME_CACHE].map((cache) => join(cache, `chromium-${version}`));
  const unpacked = targets.find(existsSync) ?? (await unpackIntoFirst(targets, join(folder, 'bin')));
  return {
    executablePath: join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), FONTCONFIG_PATH: join(unpacked, 'fonts') },
  };
}

async function unpackIntoFirst(targets: string[], packed: string): Promise<string> {
  const failures: string[] = [];
  for (const target of targets) {
    const failure = await unpackInto(target, packed).catch((error: Error) => error.message);
    if (failure === undefined) return target;
    failures.push(failure);
  }
  throw new Error(`no se pudo desempacar el Chromium del proyecto: ${failures.join('; ')}`);
}

/** Nobody sees a half unpacked browser: it gets its name when it is whole. */
async function unpackInto(target: string, packed: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const staging = await mkdtemp(`${target}-`);
  try {
    await inflateInto(
      staging,
      PACKED.map((file) => join(packed, file)),
    );
    await writeFile(join(staging, 'fonts', 'fonts.conf'), FONTS_CONF);
    // Both come closed to everyone else, and what root unpacked others also run.
    await Promise.all([staging, join(staging, 'chromium')].map((path) => chmod(path, 0o755)));
    await rename(staging, target).catch((error: Error) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function inflateInto(folder: string, files: string[]): Promise<void> {
  const script = join(import.meta.dirname, 'inflar.ts');
  const child = spawn(process.execPath, [script, ...files], { env: { ...process.env, TMPDIR: folder } });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(errors.trim() || `inflar.ts ended with ${code}`);
}
