import { compareText } from '../../../base/compare-text.ts';
import { formatDate } from '../../../format/dates.ts';
import { type Dia, lastDay } from '../../../model/date.ts';
import { sessionsOf } from '../../../model/tables/informes.ts';
import type { Sesion } from '../../../model/tables/sesiones.ts';
import { periodoDays } from '../../../model/periodo.ts';
import type { TextoDeInforme } from '../../../model/tables/index.ts';
import { pageOfActa, pageOfInforme } from './page-links.ts';
import type { Link, Examined, Side } from './regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** A report and the session that received it. */
export interface Reception {
  informe: TextoDeInforme;
  sesion: Sesion;
  pages: Link[];
}

/** The reports known to have been presented in a session; of several, in the first. */
export function receptionsOf(sitio: Examined): Reception[] {
  const actas = new Map(sitio.actas.map((acta) => [acta.sesion, acta]));
  return sitio.informes.flatMap((informe) => {
    const received = sessionsOf(informe).flatMap((id) => sitio.indexes.sesiones.get(id) ?? []);
    const [sesion] = received.sort((a, b) => compareText(lastDay(a.fecha), lastDay(b.fecha)));
    if (!sesion) return [];
    const acta = actas.get(sesion.id);
    return [{ informe, sesion, pages: [pageOfInforme(informe), ...(acta ? [pageOfActa(sitio, acta)] : [])] }];
  });
}

/** The last day that the report covers, where it comes after the session that received it. */
export function laterPeriodo({ informe, sesion }: Reception): { hasta: Dia; side: Side } | undefined {
  const to = periodoDays(informe.periodo)?.to;
  if (to === undefined || to <= lastDay(sesion.fecha)) return undefined;
  return { hasta: to, side: { says: saying`[El informe] cubre hasta el ${formatDate(to)}`, fuente: informe.fuente } };
}
