import { ESTADO } from '../../textos/estados.ts';
import { PLANTILLA } from '../../textos/plantillas.ts';
import { writeExpected } from '../../textos/write-expected.ts';
import { formatDeadline } from '../../format/deadlines.ts';
import { formatExact } from '../../format/numbers.ts';
import { formatPeriodo } from '../../format/periods.ts';
import { endsWithin } from './due-periods.ts';
import type { MetaCalculada } from '../../compute/metas/meta-calculada.ts';
import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { avances, RESERVAS } from '../../model/tables/avances.ts';
import { plansOf } from '../../model/tables/informes.ts';
import { ESTADOS_DE_CIFRA, mediciones } from '../../model/tables/mediciones.ts';
import type { SitioCalculado } from '../../sitio.ts';
import type { Periodo } from '../../model/periodo.ts';
import type { FormSheet } from '../../workbook/write-form.ts';
import { writeForm } from '../../workbook/write-form.ts';
import { type Options, optionsSheet } from './options-sheet.ts';
import type { CifraDebida, Owed } from './owed.ts';
import { type FormColumn, type FormRow, type Preamble, tableSheet } from './table-sheet.ts';

/** Whose form it is. */
export interface Asked {
  plan: PlanCalculado;
  periodo: Periodo;
  /** The id of a unit, and its name. */
  unit: string;
  unitName: string;
}

/** The workbook that a unit fills in: what it owes for a period, with what is known of it already. */
export function makeUnitForm(sitio: SitioCalculado, asked: Asked, owed: Owed): Uint8Array {
  const options = optionsOf(sitio, asked);
  return writeForm(
    [
      instructions(asked, owed),
      ...(owed.cifras.length > 0 ? [figuresSheet(sitio, asked, owed, options)] : []),
      progressSheet(sitio, asked, owed, options),
      goalsSheet(asked, owed),
      options.sheet,
    ],
    sitio.corte,
  );
}

const inParentheses = (name: string) => `(${name})`;

function factsOf({ plan, periodo, unit, unitName }: Asked): string[][] {
  return [
    [PLANTILLA.plan, plan.id, plan.plan.nombre_corto],
    [PLANTILLA.periodo, periodo, formatPeriodo(periodo)],
    [PLANTILLA.dependencia, unit, unitName],
  ];
}

const preamble = (asked: Asked, help: string): Preamble => ({ title: PLANTILLA.titulo, facts: factsOf(asked), help });

function instructions(asked: Asked, { cifras, metas }: Owed): FormSheet {
  const lines = [PLANTILLA.loQueDebe(cifras.length, metas.length), ...PLANTILLA.pasos];
  return {
    name: PLANTILLA.instrucciones,
    widths: [16, 30, 70],
    rows: [
      [{ value: PLANTILLA.titulo, style: 'title' }],
      ...factsOf(asked).map((fact) => fact.map((value) => ({ value, style: 'plain' }) as const)),
      [],
      ...lines.map((value) => [{ value, style: 'plain' } as const]),
    ],
    frozen: 0,
    choices: [],
  };
}

const { soloLectura: READ } = PLANTILLA;

function optionsOf({ documentos, informes }: SitioCalculado, { plan }: Asked): Options {
  const own = informes.filter((informe) => plansOf(informe).includes(plan.id));
  return optionsSheet([
    ['documentos', PLANTILLA.documentos, documentos.map(({ id, titulo }) => [id, titulo])],
    ['informes', PLANTILLA.informes, own.map(({ id, titulo }) => [id, titulo])],
    ['estado', 'estado', ESTADOS_DE_CIFRA.map((one) => [one, ''])],
    ['reserva', 'reserva', RESERVAS.map((one) => [one, ''])],
  ]);
}

function figuresSheet(sitio: SitioCalculado, asked: Asked, { cifras }: Owed, options: Options): FormSheet {
  const rows = cifras.flatMap((cifra) => figureRows(sitio, asked.plan, cifra));
  const has = (name: string) => rows.some((row) => (row[name] ?? '') !== '');
  const columns: FormColumn[] = [
    { name: inParentheses(READ.queSeCuenta), width: 34, help: '' },
    { name: inParentheses(READ.unidad), width: 14, help: '' },
    { name: inParentheses(READ.metas), width: 26, help: '' },
    { name: inParentheses(READ.ultima), width: 18, help: '' },
    { name: 'variable', width: 22 },
    { name: 'periodo', width: 10 },
    ...(has('desglose') ? ['desglose', 'categoria'].map((name) => ({ name, width: 16 })) : []),
    ...(has('publicada') ? [{ name: 'publicada', width: 12 }] : []),
    { name: 'valor', width: 14, isOpen: true },
    { name: 'estado', width: 16, isOpen: true, list: options.range('estado') },
    { name: 'fuente', width: 30, isOpen: true },
    { name: 'publicado', width: 16, isOpen: true },
    { name: 'nota', width: 30, isOpen: true },
  ];
  return tableSheet(mediciones.title, preamble(asked, PLANTILLA.ayudaMediciones), columns, rows, mediciones);
}

/** The rows that are there for a figure of a period, of which each is shown; else one to fill in for it and for each of its categories. */
function figureRows({ origins }: SitioCalculado, plan: PlanCalculado, { variable, periodo, metas, last }: CifraDebida) {
  const own = plan.publicadas.filter((one) => one.variable === variable.id);
  const there = own.filter((one) => one.periodo === periodo);
  const told = {
    [inParentheses(READ.queSeCuenta)]: variable.nombre,
    [inParentheses(READ.unidad)]: variable.unidad,
    [inParentheses(READ.metas)]: metas.map(({ metaPlan }) => metaPlan.id).join(', '),
    [inParentheses(READ.ultima)]:
      last?.valor === undefined ? '' : PLANTILLA.ultimaCifra(formatExact(last.valor), last.periodo),
  };
  const written = there.map((one): FormRow => ({ ...told, ...(origins.get(one)?.plain as FormRow) }));
  const known = new Set(there.map(categoryOf));
  const missing = [{ desglose: '', categoria: '' }, ...own.map(categoriaOf)].filter(
    (one) => !known.has(categoryOf(one)) && known.add(categoryOf(one)),
  );
  return [...written, ...missing.map((one): FormRow => ({ ...told, variable: variable.id, periodo, ...one }))];
}

interface Categoria {
  desglose?: string | undefined;
  categoria?: string | undefined;
}

const categoriaOf = ({ desglose = '', categoria = '' }: Categoria) => ({ desglose, categoria });
const categoryOf = (one: Categoria) => Object.values(categoriaOf(one)).join('\n');

function progressSheet(sitio: SitioCalculado, asked: Asked, { metas }: Owed, options: Options): FormSheet {
  const columns: FormColumn[] = [
    { name: inParentheses(READ.meta), width: 40, help: '' },
    { name: inParentheses(READ.seEspera), width: 20, help: '' },
    { name: 'meta_plan', width: 26 },
    { name: 'informe', width: 20, isOpen: true, list: options.range('informes') },
    { name: 'declarado', width: 12, isOpen: true },
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

function goalsSheet(asked: Asked, { metas }: Owed): FormSheet {
  const names = [READ.compromiso, READ.actividad, READ.meta, READ.seEspera, READ.vence, READ.estado];
  const widths = [24, 34, 44, 24, 20, 18];
  const columns = names.map((name, i): FormColumn => ({ name: inParentheses(name), width: widths[i] ?? 20 }));
  const nameOf = (id: string) => asked.plan.compromisos.find((one) => one.id === id)?.nombre ?? id;
  const rows = metas.map((meta): FormRow => {
    const values = [
      nameOf(meta.compromiso),
      meta.actividad?.nombre ?? '',
      meta.metaPlan.texto,
      writeExpected(meta.metaPlan, meta.indicador),
      formatDeadline({ vence: meta.metaPlan.vence }),
      ESTADO[meta.estado].nombre,
    ];
    return Object.fromEntries(columns.map(({ name }, i) => [name, values[i] ?? '']));
  });
  return tableSheet(PLANTILLA.hojaMetas, preamble(asked, PLANTILLA.ayudaMetas), columns, rows);
}
