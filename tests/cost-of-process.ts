/** Arguments for Node: as the process ends, the last line on its error output tells what it has cost. */
export const TELL_COST = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    console.error('\\nCUENTA ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1000); });`,
  )}`,
];

/** Seconds of processor of all its threads, the most memory that it held, and what else it wrote there. */
export function takeCost(stderr: string): { segundos: number; megas: number; said: string } {
  const [whole, segundos, megas] = /\nCUENTA (\S+) (\S+)\n$/.exec(stderr) ?? [];
  if (whole === undefined) throw new Error(`The process did not tell its cost. ${stderr}`);
  return { segundos: Number(segundos), megas: Number(megas), said: stderr.slice(0, -whole.length) };
}
