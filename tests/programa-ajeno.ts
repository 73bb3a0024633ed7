import { spawnSync } from 'node:child_process';

/** Whether a program of others is there to compare with; where it isn't, the report of the tests says so. */
export function hasProgram(nombre: string, que: string): boolean {
  const isThere = spawnSync(nombre, ['-?'], { stdio: 'ignore' }).error === undefined;
  if (!isThere) process.stdout.write(`AVISO: no está el programa ${nombre}; no se comprobó con él ${que}.\n`);
  return isThere;
}

/** Runs it; both outputs together. */
export function runProgram(nombre: string, args: string[], input?: string | Buffer): { code: number; output: string } {
  const { status, stdout, stderr } = spawnSync(nombre, args, input === undefined ? {} : { input });
  return { code: status ?? 1, output: Buffer.concat([stdout, stderr]).toString() };
}
