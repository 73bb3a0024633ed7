import { countBySeverity } from '../report/text.ts';
import type { BuildResult } from './build.ts';

const NUMERO = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** A build in a few lines: what was read, problems, pages, search index, size, seconds of each stage. */
export function describeBuild({ apertura, publicado, segundos }: BuildResult): string {
  const { leidos, problems } = apertura;
  const total = Object.values(segundos).reduce((suma, uno) => suma + uno, 0);
  const etapas = Object.entries(segundos).map(([nombre, uno]) => `${nombre} ${NUMERO.format(uno)} s`);
  return [
    `Leído:     ${leidos.archivos} archivos, ${leidos.registros} registros`,
    `Problemas: ${countBySeverity(problems)}`,
    ...(publicado
      ? [
          `Publicado: ${publicado.paginas} páginas, ${publicado.registros} registros de búsqueda`,
          `Tamaño:    ${publicado.archivos} archivos, ${NUMERO.format(publicado.bytes / 1e6)} MB`,
        ]
      : ['Publicado: nada; lo publicado antes sigue como estaba']),
    `Tiempo:    ${NUMERO.format(total)} s (${etapas.join(', ')})`,
    '',
  ].join('\n');
}

const NOMBRADOS = 10;

/** What somebody wrote into a site while it was replaced. */
export function describeKept(paths: readonly string[]): string {
  if (paths.length === 0) return '';
  const more = paths.length > NOMBRADOS ? [`  … y ${paths.length - NOMBRADOS} más`] : [];
  return [
    'Aviso:     en un sitio que se reemplazó había algo que no consta que escribiera este programa. Se conserva en:',
    ...paths.slice(0, NOMBRADOS).map((path) => `  ${path}`),
    ...more,
    '  → Muévalo a otro lugar, o bórrelo.',
    '',
  ].join('\n');
}
