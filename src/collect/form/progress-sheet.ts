import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import { avances } from '../../model/tables/avances.ts';
import { plansOf } from '../../model/tables/informes.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { PLANTILLA } from '../../textos/plantillas.ts';
import { writeExpected } from '../../textos/write-expected.ts';
import type { FormSheet } from '../../workbook/write-form.ts';
import { type Asked, inParentheses, preamble } from './asked.ts';
import { endsWithin } from './due-periods.ts';
import type { Options } from './options-sheet.ts';
import type { Owed } from './owed.ts';
import { type FormColumn, type FormRow, tableSheet } from './table-sheet.ts';

const { soloLectura: READ } = PLANTILLA;

/** What the report of the period declares of each goal. */
export function progressSheet(sitio: SitioCalculado, asked: Asked, { metas }: Owed, options: Options): FormSheet {
  const columns: FormColumn[] = [
    { name: inParentheses(READ.meta), width: 40, help: '' },
    { name: inParentheses(READ.seEspera), width: 20, help: '' },
    { name: 'meta_plan', width: 26 },
    { name: 'informe', width: 20, isOpen: true, list: options.range('informes') },
    {
      name: 'declarado',
      gloss: PLANTILLA.declarado,
      help: PLANTILLA.ayudaDeclarado,
      width: 22,
      isOpen: true,
    },
    { name: 'cumplida', width: 14, isOpen: true },
    { name: 'publicada', width: 14, isOpen: true },
    { name: 'evidencia', width: 36, isOpen: true },
    { name: 'reserva', width: 18, isOpen: true, list: options.range('reserva') },
    { name: 'salvedad', width: 30, isOpen: true },
    { name: 'fuente', width: 30, isOpen: true },
  ];
  const rows = metas.flatMap((meta) => progressRows(sitio, asked, meta));
  return tableSheet(avances.title, preamble(asked, PLANTILLA.ayudaAvances), columns, rows, avances);
}

/** What the reports of the period declare of a goal; where none does, a row to fill in, with the report if there is one alone. */
function progressRows({ informes, origins }: SitioCalculado, { plan, periodo }: Asked, meta: MetaCalculada): FormRow[] {
  const own = informes.filter((one) => plansOf(one).includes(plan.id) && endsWithin(one.periodo, periodo));
  const told = {
    [inParentheses(READ.meta)]: meta.metaPlan.texto,
    [inParentheses(READ.seEspera)]: writeExpected(meta.metaPlan, meta.indicador),
  };
  const there = meta.avances.filter(({ informe }) => own.some(({ id }) => id === informe));
  const written = there.map((one): FormRow => ({ ...told, ...(origins.get(one)?.plain as FormRow) }));
  const [only, ...others] = own;
  const informe = only && others.length === 0 ? only.id : '';
  return written.length > 0 ? written : [{ ...told, meta_plan: meta.metaPlan.id, informe }];
}
