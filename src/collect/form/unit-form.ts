import { formatDeadline } from '../../format/deadlines.ts';
import { RESERVAS } from '../../model/tables/avances.ts';
import { plansOf } from '../../model/tables/informes.ts';
import { ESTADOS_DE_CIFRA } from '../../model/tables/mediciones.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { ESTADO } from '../../textos/estados.ts';
import { PLANTILLA } from '../../textos/plantillas.ts';
import { writeExpected } from '../../textos/write-expected.ts';
import { type FormSheet, writeForm } from '../../workbook/write-form.ts';
import { type Asked, factsOf, inParentheses, preamble } from './asked.ts';
import { figuresSheet } from './figures-sheet.ts';
import { type Options, optionsSheet } from './options-sheet.ts';
import type { Owed } from './owed.ts';
import { progressSheet } from './progress-sheet.ts';
import { type FormColumn, type FormRow, tableSheet } from './table-sheet.ts';

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
