import { fold } from '../../base/fold.ts';
import { fieldAt, type TableAt, tableAt } from '../../changes/table-at.ts';
import type { Sources } from '../../load/sources.ts';
import type { RawTable } from '../../load/raw.ts';
import { hostOf } from '../../model/addresses/repository.ts';
import { PLAN_TABLES, type PlanTableName, TABLES, type TableName } from '../../model/tables/index.ts';
import type { ColumnView, Row, SiteView, TableView } from './engine-messages.ts';
import { describeField } from './describe-field.ts';
import { nameOfPlan } from './name-plan.ts';
import { describeElements, describeTexts } from './texts/describe-texts.ts';

/** What a site has for an editor: its tables, each with what its columns are, and its texts. `texts`: as they are written. To be asked once it is known how it speaks. */
export function describeSite(sources: Sources, texts: ReadonlyMap<string, string> = new Map()): SiteView {
  const site = (sources.json.get('data/sitio.json')?.plain ?? {}) as { corte?: string; repositorio?: string };
  return {
    tables: [...sources.csv.values()].flatMap((table) => describeTable(table, sources)),
    host: site.repositorio === undefined ? undefined : hostOf(site.repositorio),
    texts: describeTexts(sources, texts),
    elements: describeElements(),
    corte: site.corte ?? '',
    sums: Object.fromEntries(
      [...sources.csv.keys(), ...texts.keys()].map((file) => [file, sources.sums.get(file) ?? '']),
    ),
  };
}

function describeTable(table: RawTable, sources: Sources): TableView[] {
  const { file } = table;
  const at = tableAt(file, { sources });
  if (!at) return [];
  const own = at.schema === undefined ? ofDataSet(at, sources) : ofModel(at);
  const [header = [], ...padded] = rowsOf(table) ?? [];
  return [
    {
      file,
      ...own.table,
      plan: at.plan === undefined ? undefined : nameOfPlan(at.plan, sources),
      key: at.key,
      columns: [...header, ...own.others(header)].map((label) => ({
        label,
        isRequired: false,
        refersTo: [],
        isSource: false,
        ...own.column(label),
      })),
      rows: [header, ...padded],
    },
  ];
}

/** The rows of a table, the header first, each as long as it. */
export function rowsOf(table: RawTable | undefined): Row[] | undefined {
  const header = table?.labels.map(({ text }) => text) ?? [];
  return table && [header, ...table.rows.map(({ cells }) => [...cells, ...header.slice(cells.length).map(() => '')])];
}

interface Described {
  table: Pick<TableView, 'title' | 'description'>;
  column: (label: string) => Partial<ColumnView> & Pick<ColumnView, 'description'>;
  /** Columns that it might have beside those of its header. */
  others: (header: Row) => string[];
}

function ofModel({ name, plan, schema }: TableAt): Described {
  const { title, description } = plan === undefined ? TABLES[name as TableName] : PLAN_TABLES[name as PlanTableName];
  return {
    table: { title, description },
    others: (header) => {
      const there = new Set(header.map(fold));
      return Object.keys(schema?.shape ?? {}).filter((key) => !there.has(key));
    },
    column: (label) => {
      const field = fieldAt(schema, fold(label));
      return describeField(field, plan);
    },
  };
}

interface Description {
  title?: string;
  description?: string;
  schema?: { fields?: { name?: string; title?: string; constraints?: { required?: boolean } }[] };
}

/** A data set is described by the file beside it. */
function ofDataSet({ file, name }: TableAt, sources: Sources): Described {
  const { title, description, schema } = (sources.json.get(file.replace(/csv$/, 'json'))?.plain ?? {}) as Description;
  return {
    table: { title: title ?? name, description: description ?? '' },
    others: () => [],
    column: (label) => {
      const field = schema?.fields?.find((one) => one.name === label.trim());
      return { description: field?.title ?? '' };
    },
  };
}
