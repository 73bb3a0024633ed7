import type { PlanCalculado } from '../../compute/metas/plan-calculado.ts';
import { formatExact } from '../../format/numbers.ts';
import { mediciones } from '../../model/tables/mediciones.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { PLANTILLA } from '../../textos/plantillas.ts';
import type { FormSheet } from '../../workbook/write-form.ts';
import { type Asked, inParentheses, preamble } from './asked.ts';
import type { Options } from './options-sheet.ts';
import type { CifraDebida, Owed } from './owed.ts';
import { type FormColumn, type FormRow, tableSheet } from './table-sheet.ts';

const { soloLectura: READ } = PLANTILLA;

/** The figures that a unit owes, a row each. */
export function figuresSheet(sitio: SitioCalculado, asked: Asked, { cifras }: Owed, options: Options): FormSheet {
  const rows = cifras.flatMap((cifra) => figureRows(sitio, asked.plan, cifra));
  const has = (name: string) => rows.some((row) => (row[name] ?? '') !== '');
  const columns: FormColumn[] = [
    { name: inParentheses(READ.queSeCuenta), width: 34, help: '' },
    { name: inParentheses(READ.unidad), width: 14, help: '' },
    { name: inParentheses(READ.metas), width: 44, help: '' },
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
    [inParentheses(READ.metas)]: metas
      .map(({ metaPlan }) => `${metaPlan.texto.replace(/\.$/, '')} (${metaPlan.id})`)
      .join('; '),
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
