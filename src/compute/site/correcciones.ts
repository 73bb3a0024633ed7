import { compareText } from '../../base/compare-text.ts';
import { oncePer } from '../../base/once-per.ts';
import { actaHref } from '../../model/addresses/pages.ts';
import { correctable } from '../../model/corrected-records.ts';
import { lastDay } from '../../model/date.ts';
import type { Fuente } from '../../model/fields/readings.ts';
import type { CambioEnHistoria, Historia } from '../../model/history.ts';
import { renglonOf } from '../../model/tables/correcciones.ts';
import type { Content, ContentWithoutNotes, TextoDeActa } from '../../model/tables/index.ts';
import { mediciones as tablaDeMediciones, type Medicion, serieOf } from '../../model/tables/mediciones.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { nameCorrected } from './corrected-names.ts';

/** Something that was published and is said no more: what it said, what it says, and who tells. */
export interface Correccion {
  fecha: string;
  /** `publicada`: its own document gave the figure again, corrected; `acta`: minutes that others correct. */
  que: 'corregida' | 'retirada' | 'publicada' | 'acta';
  /** What it is of, and where that is shown. */
  nombre: string;
  href: string;
  antes: string | undefined;
  /** Undefined where nothing stands in its place. */
  ahora: string | undefined;
  motivo: string | undefined;
  fuente: Fuente | undefined;
  /** The tables say it, or only the history of the sources. */
  segun: 'tabla' | 'historia';
  /** The row that it is of, as `keyOfRow` gives it, and its column. */
  row: string;
  columna: string | undefined;
}

export interface ContentWithCorrections extends ContentWithoutNotes {
  planes: PlanCalculado[];
  correcciones: Content['correcciones'];
  historia?: Historia | undefined;
}

/** What tells a row from all others of the site. */
export const keyOfRow = (plan: string | undefined, tabla: string, renglon: string) =>
  `${plan ?? ''} ${tabla} ${renglonOf([renglon])}`;

/** All corrections of a site, the newest first. */
export const correccionesOf = oncePer((content: ContentWithCorrections): Correccion[] => {
  const told = [...fromTable(content), ...content.planes.flatMap(published), ...ofActas(content)];
  return [...told, ...fromHistory(content, told)].sort(
    (a, b) =>
      compareText(lastDay(b.fecha), lastDay(a.fecha)) ||
      compareText(a.nombre, b.nombre) ||
      compareText(a.columna ?? '', b.columna ?? '') ||
      compareText(a.antes ?? '', b.antes ?? ''),
  );
});

/** The same by the row that they are of. */
export const correccionesByRow = oncePer((content: ContentWithCorrections) =>
  Map.groupBy(correccionesOf(content), ({ row }) => row),
);

/** Of several corrections of one cell, each says what the next one found. */
function fromTable(content: ContentWithCorrections): Correccion[] {
  const byCell = Map.groupBy(content.correcciones, ({ plan, tabla, renglon, columna }) =>
    [keyOfRow(plan, tabla, renglon), columna].join('\n'),
  );
  return [...byCell.values()].flatMap((own) => {
    const sorted = [...own].sort((a, b) => compareText(lastDay(a.fecha), lastDay(b.fecha)));
    return sorted.map((fila, i): Correccion => {
      const { plan, tabla, renglon, columna, que, fecha, antes, motivo, fuente } = fila;
      const record = correctable(fila, content)?.find(renglon);
      const ahora = que === 'retirada' ? undefined : (sorted[i + 1]?.antes ?? write(record, columna));
      const named = nameCorrected({ plan, tabla, renglon, columna }, record, content);
      const row = keyOfRow(plan, tabla, renglon);
      return { fecha, que, ...named, antes, ahora, motivo, fuente, segun: 'tabla', row, columna };
    });
  });
}

/** What a column of a record says now; undefined of what is no single value. */
function write(record: object | undefined, columna: string | undefined): string | undefined {
  const value = (record as Record<string, unknown> | undefined)?.[columna ?? ''];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

export const renglonOfMedicion = (medicion: Medicion): string =>
  renglonOf(tablaDeMediciones.key.map((column) => medicion[column] as string | undefined));

/** Figures that their own documents published again because the earlier one was wrong. */
function published(plan: PlanCalculado): Correccion[] {
  const bySeries = Map.groupBy(plan.publicadas, (one) => `${serieOf(one)} ${one.periodo}`);
  return [...bySeries.values()].flatMap((own) => {
    const sorted = [...own].sort((a, b) => compareText(a.publicada ?? '', b.publicada ?? ''));
    return sorted.flatMap((medicion, i): Correccion[] => {
      const { cambio, publicada, valor, fuente, nota } = medicion;
      const earlier = sorted[i - 1];
      if (cambio !== 'correccion' || publicada === undefined || !earlier) return [];
      const renglon = renglonOfMedicion(medicion);
      const of = { plan: plan.id, tabla: 'mediciones', renglon, columna: 'valor' };
      const [antes, ahora] = [write(earlier, 'valor'), valor === undefined ? undefined : String(valor)];
      const named = nameCorrected(of, medicion, { planes: [plan] });
      const row = keyOfRow(plan.id, 'mediciones', renglon);
      return [
        {
          fecha: publicada,
          que: 'publicada',
          ...named,
          antes,
          ahora,
          motivo: nota,
          fuente,
          segun: 'tabla',
          row,
          columna: 'valor',
        },
      ];
    });
  });
}

/** Minutes that correct others of their session. When they did so no document says but by the day of the session that approved them. */
function ofActas({ actas, sesiones }: ContentWithCorrections): Correccion[] {
  const dates = new Map(sesiones.map(({ id, fecha }) => [id, fecha]));
  const dayOf = ({ aprobada_en, sesion }: TextoDeActa) => dates.get(aprobada_en ?? '') ?? dates.get(sesion);
  return actas.flatMap((acta): Correccion[] => {
    const fecha = dayOf(acta);
    if (acta.corrige === undefined || fecha === undefined) return [];
    return [
      {
        ...{ fecha, que: 'acta', nombre: dates.get(acta.sesion) ?? acta.sesion, href: actaHref(acta.id) },
        ...{ antes: undefined, ahora: undefined, motivo: undefined, fuente: acta.fuente, segun: 'tabla' },
        ...{ row: keyOfRow(undefined, 'actas', acta.id), columna: undefined },
      },
    ];
  });
}

/** What only the history tells: of what a table tells too, the table gives the reason. */
function fromHistory(content: ContentWithCorrections, told: readonly Correccion[]): Correccion[] {
  const known = new Set(told.map(({ row, columna, antes }) => [row, columna, antes].join('\n')));
  const isKnown = ({ plan, tabla, renglon, columna, antes }: CambioEnHistoria) => {
    const row = keyOfRow(plan, tabla, renglon);
    return [columna, undefined].some((one) => known.has([row, one, antes].join('\n')));
  };
  return (content.historia?.cambios ?? [])
    .filter((cambio) => !isKnown(cambio))
    .flatMap((cambio): Correccion[] => {
      const { plan, tabla, renglon, columna, antes, ahora, fecha } = cambio;
      const record = correctable(cambio, content)?.find(renglon);
      // What was taken away and stands again was only moved about.
      if (ahora === undefined && write(record, columna) === antes) return [];
      const named = nameCorrected(cambio, record, content);
      const que = ahora === undefined ? 'retirada' : 'corregida';
      const rest = { motivo: undefined, fuente: undefined, segun: 'historia' as const };
      return [{ fecha, que, ...named, antes, ahora, ...rest, row: keyOfRow(plan, tabla, renglon), columna }];
    });
}
