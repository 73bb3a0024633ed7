import type { Fuente } from '../../../model/fields/readings.ts';
import {
  type ConjuntoCompleto,
  type Contenido,
  type NombreDeTabla,
  type NombreDeTablaDePlan,
  type NombreDeTexto,
  type PlanCompleto,
  TABLAS,
  TABLAS_DE_PLAN,
  TEXTOS_MDX,
  type TextoDeActa,
  type TextoDeCompromiso,
  type TextoDeInforme,
  type TextoDePagina,
  type TextoDePlan,
} from '../../../model/tables/index.ts';
import type { Cita, DichoDeCita } from './cita.ts';
import type { Citado } from './citing-records.ts';

interface Textos {
  planes: TextoDePlan;
  compromisos: TextoDeCompromiso;
  actas: TextoDeActa;
  informes: TextoDeInforme;
  paginas: TextoDePagina;
}
type Registros = { [N in NombreDeTabla]: Contenido[N][number] } & {
  [N in NombreDeTablaDePlan]: PlanCompleto[N][number];
} & Textos & { conjuntos: ConjuntoCompleto };
type Elemento<T> = T extends readonly (infer R extends object)[] ? R : never;

/** How the citations of a table are told, or of some of its columns, or of a list of a text's. */
export interface Relato {
  nombre: Citado['nombre'];
  lista?: string;
  columnas?: readonly string[];
  tell(registro: object, columna: string, texto: object | undefined): DichoDeCita;
}

export function de<N extends keyof Registros>(
  nombre: N,
  tell: (registro: Registros[N], columna: string) => DichoDeCita,
  columnas?: readonly (keyof Registros[N] & string)[],
): Relato {
  return { nombre, tell, ...(columnas ? { columnas } : {}) };
}

export function deLista<N extends NombreDeTexto, L extends keyof Textos[N] & string>(
  nombre: N,
  lista: L,
  tell: (registro: Elemento<Textos[N][L]>, columna: string, texto: Textos[N]) => DichoDeCita,
): Relato {
  return { nombre, lista, tell };
}

/** Citations as they are told, in the order of `relatos`; those of which none tells come last, told by their table. */
export function tellCitas(citados: readonly Citado[], relatos: readonly Relato[]): Cita[] {
  const told = Map.groupBy(citados, (citado) => relatos.find((relato) => isOf(relato, citado)));
  return [...relatos, undefined].flatMap((relato) =>
    (told.get(relato) ?? []).map((citado) => {
      const { registro, columna, texto, fuente } = citado;
      return { ...(relato?.tell(registro, columna, texto) ?? tellByTable(citado)), fuente };
    }),
  );
}

const isOf = ({ nombre, lista, columnas }: Relato, citado: Citado) =>
  nombre === citado.nombre && lista === citado.lista && (columnas?.includes(citado.columna) ?? true);

interface Forma {
  titulo: string;
  clave?: readonly string[];
  listas?: Readonly<Record<string, Forma>>;
}
const FORMAS: Readonly<Record<string, Forma>> = { ...TABLAS, ...TABLAS_DE_PLAN, ...TEXTOS_MDX };

/** A record by its key, or by its first column where it has none. */
function tellByTable({ nombre, lista = '', registro, pagina }: Citado): DichoDeCita {
  const forma = FORMAS[nombre];
  const { titulo = nombre, clave } = forma?.listas?.[lista] ?? forma ?? {};
  const valores = registro as Readonly<Record<string, Valor>>;
  const columnas = clave ?? Object.keys(valores).slice(0, 1);
  const texto = columnas.map((columna) => writeValue(valores[columna])).filter((uno) => uno !== '');
  return { clase: { titulo }, texto: texto.join(', '), href: pagina };
}

/** What a column holds. */
type Valor = string | number | string[] | Fuente | undefined;

function writeValue(valor: Valor = ''): string {
  if (Array.isArray(valor)) return valor.join(', ');
  return typeof valor === 'object' ? valor.lugar : String(valor);
}
