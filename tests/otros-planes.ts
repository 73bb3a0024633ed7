import { type Cambios, SITIO_MINIMO } from './sitio-minimo.ts';

/**
 * More plans for the small site, each with one commitment and no goals: when it begins, and what else its commitment says
 * in its front matter.
 */
export function otrosPlanes(planes: Readonly<Record<string, readonly [inicio: string, ...keys: string[]]>>): Cambios {
  return Object.fromEntries(
    Object.entries(planes).flatMap(([id, [inicio, ...keys]]) => [
      [
        `content/planes/${id}.mdx`,
        `---\ntitulo: ${id}\nnombre_corto: ${id}\ntipo: plan-de-accion\nentidad: villa\ninicio: ${inicio}\nfin: 2027\nfuente: plan#1\n---\n`,
      ],
      [
        `content/compromisos/${id}/talleres.mdx`,
        ['---', 'numero: 1', `nombre: Talleres de ${id}`, ...keys, 'fuente: plan#4', '---', ''].join('\n'),
      ],
      ...['indicadores', 'metas'].map((name) => [`data/planes/${id}/${name}.csv`, headerOf(name)]),
    ]),
  ) as Cambios;
}

const headerOf = (name: string) => `${SITIO_MINIMO[`data/planes/plan-1/${name}.csv`]?.split('\n', 1)[0] ?? ''}\n`;
