import { type Measurement, type Run, totalOf } from './measurement.ts';

const whole = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat('es-MX', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signed = new Intl.NumberFormat('es-MX', { signDisplay: 'exceptZero', maximumFractionDigits: 0 });

interface Row {
  name: string;
  valueOf: (size: Measurement) => number | undefined;
  format: Intl.NumberFormat;
}

const BEFORE: Row[] = [
  { name: 'páginas', valueOf: ({ pages }) => pages, format: whole },
  { name: 'archivos', valueOf: ({ files }) => files, format: whole },
  { name: 'MB', valueOf: ({ bytes }) => bytes / 1e6, format: tenths },
];
const AFTER: Row[] = [
  { name: 'total, s', valueOf: totalOf, format: tenths },
  { name: 's por 1,000 páginas', valueOf: (size) => (totalOf(size) / size.pages) * 1000, format: tenths },
  { name: 'memoria, MB', valueOf: ({ memory }) => memory / 1e6, format: whole },
];

/** A run as a table, a column a size; where an earlier one measured the same size on the same machine, with the difference. */
export function formatRun(run: Run, earlier?: Run): string {
  const before = earlier?.machine === run.machine ? earlier.sizes : [];
  const stages = [...new Set(run.sizes.flatMap(({ seconds }) => Object.keys(seconds)))].map((stage): Row => ({
    name: `${stage}, s`,
    valueOf: ({ seconds }) => seconds[stage],
    format: tenths,
  }));
  const rows = [...BEFORE, ...stages, ...AFTER].map((row) => [
    row.name,
    ...run.sizes.map((size) =>
      cellOf(
        row,
        size,
        before.find(({ plans }) => plans === size.plans),
      ),
    ),
  ]);
  return align([['', ...run.sizes.map(({ plans }) => (plans === 1 ? '1 plan' : `${plans} planes`))], ...rows]);
}

/** What is too short to measure is not compared, in seconds. */
const NOISE = 0.1;

function cellOf({ valueOf, format, name }: Row, now: Measurement, before: Measurement | undefined): string {
  const value = valueOf(now);
  if (value === undefined) return '';
  const last = before && valueOf(before);
  const isNoise = name.endsWith(', s') && Math.max(value, last ?? 0) < NOISE;
  const difference =
    last === undefined || last === 0 || isNoise ? '' : ` (${signed.format((value / last - 1) * 100)} %)`;
  return `${format.format(value)}${difference}`;
}

/** Columns as wide as their longest cell; the first to the left, figures to the right. */
function align(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   '),
  );
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
