import { AGENDA_2030 } from '../../model/agenda-2030.ts';
import { startOf } from '../../model/problems/problem.ts';
import { type Content, TABLES } from '../../model/tables/index.ts';
import type { RawRecord } from '../../load/raw.ts';
import { type Batch, type Run, note } from '../run.ts';
import { validateRow } from './record.ts';

/** Where the names of goals and targets stand that a site doesn't give itself. */
const DOCUMENT = {
  id: 'naciones-unidas-a-res-71-313',
  titulo:
    'Marco de indicadores mundiales para los Objetivos de Desarrollo Sostenible y metas de la Agenda 2030 para el Desarrollo Sostenible (resolución A/RES/71/313, anexo)',
  nombre_corto: 'Marco de indicadores mundiales',
  emisor: 'Asamblea General de las Naciones Unidas',
  quien: 'las Naciones Unidas',
  fecha: '2017-07-06',
  url: 'https://undocs.org/es/A/RES/71/313',
};

/** Lets a site name any goal or target of the 2030 Agenda; a row of its own goes before what is known here. */
export function knowGoals({ index }: Run): ReadonlySet<string> {
  const own = new Set(index.ids('ods', undefined));
  for (const id of Object.keys(AGENDA_2030)) index.add('ods', undefined, id);
  return own;
}

/**
 * The rows of the goals and targets that a site names and has no row of, as if its editors had written them, and that of
 * the document in which their names stand: each is cited, and its references are checked, as those of any row.
 */
export function borrowGoals(
  run: Run,
  own: ReadonlySet<string>,
): Pick<Content, 'ods' | 'documentos'> & { batch: Batch } {
  const named = Object.entries(AGENDA_2030).filter(([id]) => !own.has(id) && run.index.isCited('ods', undefined, id));
  const batch: Batch = { plan: undefined, schema: TABLES.ods.schema, values: [] };
  const ods = named.map(([id, nombre]) => {
    const [objetivo = ''] = id.split('.');
    const lugar = id === objetivo ? `Objetivo ${id}` : `meta ${id}`;
    return borrow(run, batch, 'ods', { id, nombre, objetivo, fuente: `${DOCUMENT.id}#${lugar}` });
  });
  const isOwn = run.index.ids('documentos', undefined).has(DOCUMENT.id);
  const documents = ods.length === 0 || isOwn ? [] : [borrow(run, undefined, 'documentos', DOCUMENT)];
  for (const { id } of documents) run.index.add('documentos', undefined, id);
  return { ods, documentos: documents, batch };
}

function borrow<N extends 'ods' | 'documentos'>(
  run: Run,
  batch: Batch | undefined,
  table: N,
  plain: Record<string, string>,
): Content[N][number] {
  const file = `data/${table}.csv`;
  const raw: RawRecord = { file, plain, locate: () => startOf(file) };
  const { readable } = validateRow(TABLES[table].schema, raw);
  note(run, batch ?? { plan: undefined, schema: TABLES[table].schema, values: [] }, raw, readable);
  return readable as Content[N][number];
}
