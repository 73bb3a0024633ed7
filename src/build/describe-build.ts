import { countBySeverity } from '../report/text.ts';
import type { BuildResult } from './build-site.ts';
import type { Reused } from './kept/start-keeping.ts';
import { perLocale } from '../model/speech/locale.ts';

const number = perLocale(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
);

/** A build in a few lines: what was read, problems, pages, search index, size, seconds of each stage. */
export function describeBuild({ opened, published, seconds, reused }: BuildResult): string {
  const { readCount, problems } = opened;
  const total = Object.values(seconds).reduce((sum, one) => sum + one, 0);
  const stages = Object.entries(seconds).map(([name, one]) => `${name} ${number().format(one)} s`);
  return [
    `Leído:     ${readCount.files} archivos, ${readCount.records} registros`,
    `Problemas: ${countBySeverity(problems)}`,
    ...(published
      ? [
          `Publicado: ${published.pages} páginas, ${published.records} registros de búsqueda`,
          `Tamaño:    ${published.files} archivos, ${number().format(published.bytes / 1e6)} MB`,
        ]
      : ['Publicado: nada; lo publicado antes sigue como estaba']),
    ...describeReused(reused),
    `Tiempo:    ${number().format(total)} s (${stages.join(', ')})`,
    '',
  ].join('\n');
}

const FAULT = {
  damaged: 'nada: lo que se guardó de la vez anterior está dañado, y se desechó',
  'other-version': 'nada: lo que se guardó de la vez anterior lo hizo otra versión del programa, y se desechó',
} as const;

/** What was used of the last build, and whether the next one can. */
function describeReused({ files, fault, isKept }: Reused): string[] {
  const used = fault
    ? [`De antes:  ${FAULT[fault]}`]
    : files > 0
      ? [`De antes:  ${files} archivos, que no cambiaron`]
      : [];
  return isKept
    ? used
    : [...used, 'Aviso:     no se pudo guardar para la próxima vez qué no cambia; se hará todo de nuevo'];
}

const NAMED = 10;

/** What somebody wrote into a site while it was replaced. */
export function describeKept(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const more = paths.length > NAMED ? [`  … y ${paths.length - NAMED} más`] : [];
  return [
    'Aviso:     en un sitio que se reemplazó había algo que no consta que escribiera este programa. Se conserva en:',
    ...paths.slice(0, NAMED).map((path) => `  ${path}`),
    ...more,
    '  → Muévalo a otro lugar, o bórrelo.',
    '',
  ].join('\n');
}
