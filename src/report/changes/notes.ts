import type { Problem } from '../../model/problems/problem.ts';

/** What a review compared with, as the commands of Git tell it. */
interface Base {
  commit: string;
  why: 'asked' | 'merge-base' | 'last';
  name: string;
}

const SHORT = 12;

/** With what the folder was compared, and why with that. */
export function tellBase({ commit, why, name }: Base): string {
  const short = commit.slice(0, SHORT);
  const told = {
    asked: `el commit ${short} («${name}»)`,
    'merge-base': `el commit ${short}, en el que esta rama se separó de «${name}»`,
    last: `el último commit, ${short}`,
  };
  return `Se compara lo que hay en la carpeta con ${told[why]}.`;
}

type Unread = 'large' | 'lfs' | 'no-file';

const UNREAD: Record<Unread, string> = {
  large: 'es demasiado grande para leerlo de Git',
  lfs: 'está en Git LFS, y el commit solo tiene su apuntador',
  'no-file': 'no es un archivo (es un enlace u otro repositorio)',
};

/** How many files are named. */
const MOST_NAMED = 5;

export function tellUnread(unread: ReadonlyMap<string, Unread>): string[] {
  return [...Map.groupBy(unread, ([, why]) => why)].map(([why, files]) => {
    const named = files.slice(0, MOST_NAMED).map(([file]) => file);
    const rest = files.length > MOST_NAMED ? ` y ${files.length - MOST_NAMED} más` : '';
    return `No se comparó ${named.join(', ')}${rest}: ${UNREAD[why]}.`;
  });
}

/** That a version has errors, so that nothing was computed of it. */
export function tellErrors(which: 'antes' | 'ahora', problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return [];
  const count = errors.length === 1 ? '1 error' : `${errors.length} errores`;
  const check = which === 'ahora' ? ' Con «npm run validar» se ven todos.' : '';
  return [
    `Lo de ${which} tiene ${count} (el primero: ${first.file}:${first.line}, ${first.message}) y no se puede calcular: se dicen los cambios de archivos, textos y renglones, y no los de estados, cuentas, observaciones y vacíos.${check}`,
  ];
}
