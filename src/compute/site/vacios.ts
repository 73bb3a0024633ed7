import { dueDay } from '../../model/tables/metas.ts';
import type { Propuesta } from '../../model/tables/propuestas.ts';
import type { Documento } from '../../model/tables/documentos.ts';
import type { Faltante } from '../../model/tables/faltantes.ts';
import { type Dia, lastDay } from '../../model/date.ts';
import type { Sesion } from '../../model/tables/sesiones.ts';
import type { ContentWithoutNotes } from '../../model/tables/index.ts';
import { type CifraFaltante, missingFigures } from '../figures/missing-figures.ts';
import { type Cobertura, computeCobertura } from './cobertura.ts';
import type { Indexes } from './indexes.ts';
import type { MetaCalculada } from '../metas/meta-calculada.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { asResponsable, type Responsable, standing, whomToAsk } from './responsables.ts';
import { countedMetas, isEvidenceLost } from '../metas/resumen.ts';

/** Something that no document held says, with whom to ask for it. */
export type Vacio<T> = T & { aQuien: Responsable[] };
export type MetaDePlan = { plan: PlanCalculado; metaCalculada: MetaCalculada };

/** What hasn't been published, in groups. Goals are counted as everywhere: neither steps nor those programmed as 0. */
export interface Vacios {
  /** Plans whose reports cover only a part of their term. */
  planes: Vacio<{ plan: PlanCalculado; cobertura: Cobertura }>[];
  /** Goals past due: no report held covers their deadline. */
  sinInforme: Vacio<MetaDePlan>[];
  /** Goals past due that the report covering their deadline leaves out. */
  sinReporte: Vacio<MetaDePlan>[];
  /** Figures without which a goal past due can't be computed. */
  cifras: Vacio<CifraFaltante & { plan: PlanCalculado }>[];
  /** Goals past due that are measured with a number, by a formula that nobody published. */
  sinFormula: Vacio<MetaDePlan>[];
  /** Goals met without anything public that proves it. */
  sinEvidencia: Vacio<MetaDePlan>[];
  /** Goals whose document shows a picture or a code that the site's text has lost. */
  evidenciaPerdida: Vacio<MetaDePlan>[];
  /** Sessions held whose acta the site doesn't have. */
  sesiones: Vacio<{ sesion: Sesion }>[];
  documentos: Vacio<{ documento: Documento }>[];
  /** Documents that another names and the site doesn't hold. */
  faltantes: Vacio<{ faltante: Faltante }>[];
  /** Proposals that no activity takes up. */
  propuestas: Vacio<{ plan: PlanCalculado; propuesta: Propuesta }>[];
}

type ComputedContent = Omit<ContentWithoutNotes, 'planes'> & { planes: PlanCalculado[]; indexes: Indexes };

export function findVacios(content: ComputedContent, corte: Dia): Vacios {
  const { planes, indexes, informes } = content;
  const metas = planes.flatMap((plan) =>
    countedMetas(plan.metasCalculadas).map((metaCalculada) => ({
      plan,
      metaCalculada,
      aQuien: whomToAsk(indexes, corte, plan, metaCalculada),
    })),
  );
  const overdue = metas.filter(({ metaCalculada }) => corte > dueDay(metaCalculada.metaPlan));
  return {
    planes: planes
      .map((plan) => ({
        plan,
        cobertura: computeCobertura(plan, informes, corte),
        aQuien: whomToAsk(indexes, corte, plan),
      }))
      .filter(({ cobertura: { missing, earlier } }) => missing.length > 0 || earlier > 0),
    sinInforme: overdue.filter(({ metaCalculada }) => metaCalculada.estado === 'sin-informe'),
    sinReporte: overdue.filter(({ metaCalculada }) => metaCalculada.estado === 'sin-reporte'),
    cifras: planes.flatMap((plan) =>
      missingFigures(plan, corte).map((cifra) => ({
        ...cifra,
        plan,
        aQuien: whomToAsk(indexes, corte, plan, cifra.metaCalculada),
      })),
    ),
    sinFormula: overdue.filter(({ metaCalculada }) => lacksFormula(metaCalculada)),
    sinEvidencia: metas.filter(
      ({ metaCalculada }) => metaCalculada.estado === 'declarada' && !isEvidenceLost(metaCalculada),
    ),
    evidenciaPerdida: metas.filter(({ metaCalculada }) => isEvidenceLost(metaCalculada)),
    sesiones: sessionsWithoutActa(content, corte),
    documentos: incompleteDocuments(content),
    faltantes: content.faltantes.map((faltante) => {
      const entidad = indexes.entidades.get(faltante.entidad);
      return { faltante, aQuien: entidad ? [asResponsable(entidad)] : [] };
    }),
    propuestas: ignoredProposals(content, corte),
  };
}

function lacksFormula({ calculo: { result } }: MetaCalculada): boolean {
  return 'sinDato' in result && result.sinDato.codigo === 'sin-formula';
}

function sessionsWithoutActa({ sesiones, actas, indexes }: ComputedContent, corte: Dia): Vacios['sesiones'] {
  const conActa = new Set(actas.map(({ sesion }) => sesion));
  return sesiones
    .filter(({ id, fecha }) => lastDay(fecha) <= corte && !conActa.has(id))
    .map((sesion) => {
      const organo = indexes.organos.get(sesion.organo);
      const who = organo && standing(indexes, organo, corte);
      return { sesion, aQuien: who ? [asResponsable(who)] : [] };
    });
}

function incompleteDocuments({ documentos, entidades }: ComputedContent): Vacios['documentos'] {
  const issuer = (nombre: string): Responsable => {
    const entidad = entidades.find((one) => one.nombre === nombre);
    return entidad ? asResponsable(entidad) : { nombre, href: undefined };
  };
  return documentos
    .filter(({ url, fecha }) => url === undefined || fecha === undefined)
    .map((documento) => ({ documento, aQuien: [issuer(documento.emisor)] }));
}

function ignoredProposals({ planes, indexes }: ComputedContent, corte: Dia): Vacios['propuestas'] {
  return planes.flatMap((plan) =>
    plan.propuestas
      .filter(({ actividades }) => actividades === undefined)
      .map((propuesta) => ({
        plan,
        propuesta,
        aQuien: whomToAsk(indexes, corte, plan, { compromiso: propuesta.compromiso }),
      })),
  );
}
