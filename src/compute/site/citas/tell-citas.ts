import type { Fuente } from '../../../model/fields/readings.ts';
import {
  type ConjuntoCompleto,
  type Content,
  type TableName,
  type PlanTableName,
  type TextKindName,
  type PlanCompleto,
  TABLES,
  PLAN_TABLES,
  TEXT_KINDS,
  type TextoDeActa,
  type TextoDeCompromiso,
  type TextoDeInforme,
  type TextoDePagina,
  type TextoDePlan,
} from '../../../model/tables/index.ts';
import type { Cita, DichoDeCita } from './cita.ts';
import { BODY, type Citado } from './citing-records.ts';

interface TextsByKind {
  planes: TextoDePlan;
  compromisos: TextoDeCompromiso;
  actas: TextoDeActa;
  informes: TextoDeInforme;
  paginas: TextoDePagina;
}
type Records = { [N in TableName]: Content[N][number] } & {
  [N in PlanTableName]: PlanCompleto[N][number];
} & TextsByKind & { conjuntos: ConjuntoCompleto };
type ItemOf<T> = T extends readonly (infer R extends object)[] ? R : never;

/** How the citations of a table are described, or of some of its columns, or of a list in a text. */
export interface Relato {
  table: Citado['table'];
  list?: string;
  columns?: readonly string[];
  tell(record: object, column: string, text: object | undefined): DichoDeCita;
}

export function de<N extends keyof Records>(
  table: N,
  tell: (record: Records[N], column: string) => DichoDeCita,
  columns?: readonly (keyof Records[N] & string)[],
): Relato {
  return { table, tell, ...(columns ? { columns } : {}) };
}

export function deLista<N extends TextKindName, L extends keyof TextsByKind[N] & string>(
  table: N,
  list: L,
  tell: (record: ItemOf<TextsByKind[N][L]>, column: string, text: TextsByKind[N]) => DichoDeCita,
): Relato {
  return { table, list, tell };
}

/** How it is told that a text itself cites a place. */
export function deCuerpo<N extends TextKindName>(
  table: N,
  tell: (text: TextsByKind[N]) => Omit<DichoDeCita, 'kind'>,
): Relato {
  const ofText = tell as (text: object | undefined) => Omit<DichoDeCita, 'kind'>;
  return { table, list: BODY, tell: (_, __, text) => ({ kind: 'texto', ...ofText(text) }) };
}

/**
 * Citations as they are told, in the order of `relatos`; those of which none tells come last, told by their table. `plan`: whose
 * records all of them are.
 */
export function tellCitas(all: readonly Citado[], relatos: readonly Relato[], plan?: string): Cita[] {
  const told = Map.groupBy(all, (cited) => relatos.find((relato) => isOf(relato, cited)));
  return [...relatos, undefined].flatMap((relato) =>
    (told.get(relato) ?? []).map((cited) => {
      const { record, column, text, fuente } = cited;
      return { ...(relato?.tell(record, column, text) ?? tellByTable(cited)), fuente, plan };
    }),
  );
}

const isOf = ({ table, list, columns }: Relato, cited: Citado) =>
  table === cited.table && list === cited.list && (columns?.includes(cited.column) ?? true);

interface Described {
  title: string;
  key?: readonly string[];
  lists?: Readonly<Record<string, Described>>;
}
const DESCRIBED: Readonly<Record<string, Described>> = { ...TABLES, ...PLAN_TABLES, ...TEXT_KINDS };

/** A record's key, or its first column if it has none. */
function tellByTable({ table, list = '', record, page }: Citado): DichoDeCita {
  const described = DESCRIBED[table];
  const { title = table, key } = described?.lists?.[list] ?? described ?? {};
  const values = record as Readonly<Record<string, Valor>>;
  const columns = key ?? Object.keys(values).slice(0, 1);
  const text = columns.map((column) => writeValue(values[column])).filter((one) => one !== '');
  return { kind: { title }, text: text.join(', '), href: page };
}

/** What a column holds. */
type Valor = string | number | string[] | Fuente | undefined;

function writeValue(value: Valor = ''): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? value.lugar : String(value);
}
