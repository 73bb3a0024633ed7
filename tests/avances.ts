import { type Cambios, openCon } from './sitio-minimo.ts';

const COLUMNAS = [
  'meta_plan',
  'informe',
  'declarado',
  'cumplida',
  'plazo_declarado',
  'publicada',
  'evidencia',
  'evidencia_perdida',
  'reserva',
  'salvedad',
  'fuente',
] as const;
type Fila = Partial<Record<(typeof COLUMNAS)[number], string>>;

/** What a report declares; a row is of the goal of the guide, complete, unless it says otherwise. */
export const conAvances = (...filas: Fila[]): Cambios => ({
  'data/planes/plan-1/avances.csv': [COLUMNAS, ...filas.map(toCells)].map((cells) => `${cells.join(',')}\n`).join(''),
});

function toCells(fila: Fila): string[] {
  const completa: Fila = {
    meta_plan: 'guia-2025',
    informe: 'anual-2025',
    declarado: '100',
    fuente: 'informe#2',
    ...fila,
  };
  return COLUMNAS.map((columna) => completa[columna] ?? '');
}

/** A second report of the plan. */
export const conInforme = (id: string, periodo: string): Cambios => ({
  [`content/informes/${id}.mdx`]: `---\ntitulo: Informe ${periodo}\ntipo: trimestral\nplan: plan-1\nperiodo: ${periodo}\nfuente: informe#portada\n---\n`,
});

/** The figures of the workshops: all of those planned were given. */
export const TALLERES_COMPLETOS: Cambios = {
  'data/planes/plan-1/mediciones.csv':
    'variable,periodo,valor,publicado,fuente,nota\ndados,2025,10,,informe#1,\nprevistos,2025,10,,plan#4.1,\n',
};

/** What each place says, and where it stands, in the first thing that a rule finds in the minimal site with changes. */
export async function ladosBy(codigo: string, cambios: Cambios): Promise<[dice: string, fuente: string][]> {
  const { sitio } = await openCon(cambios);
  const lados = sitio?.observaciones.find(({ kind }) => kind.code === codigo)?.sides ?? [];
  return lados.map(({ says, fuente: { documento, lugar } }) => [says, `${documento}#${lugar}`]);
}
