import type { Fuente } from '../model/lecturas-de-campo.ts';
import {
  actaHref,
  actividadHref,
  anchor,
  compromisoHref,
  conjuntoHref,
  informeHref,
  organoHref,
  placeAnchor,
  planHref,
  propuestasHref,
  sesionHref,
} from '../model/direcciones.ts';
import { compareText } from '../model/problema.ts';
import type { Contenido, PlanCompleto } from '../model/tablas.ts';
import { writeDecimals } from './fraccion.ts';

/** Something that the site states on the strength of a place in a document. */
export interface Cita {
  fuente: Fuente;
  /** What kind of thing is stated. */
  clase:
    | 'plan'
    | 'compromiso'
    | 'actividad'
    | 'indicador'
    | 'matriz'
    | 'meta'
    | 'medicion'
    | 'avance'
    | 'propuesta'
    | 'acta'
    | 'informe'
    | 'evento'
    | 'cifra'
    | 'afirmacion'
    | 'integrante'
    | 'nombre'
    | 'vigencia'
    | 'sesion'
    | 'conjunto'
    | 'dicho';
  texto: string;
  href: string;
}

/** A place that the site cites, and everything that rests on it. */
export interface LugarCitado {
  lugar: string;
  ancla: string;
  citas: Cita[];
}

/** Every place that any record cites, by document, in alphabetical order with numbers by their size. */
export function citedPlaces(contenido: Contenido): Map<string, LugarCitado[]> {
  const citas = [
    ...contenido.planes.flatMap(planCitas),
    ...actaCitas(contenido),
    ...informeCitas(contenido),
    ...organizationCitas(contenido),
    ...conjuntoCitas(contenido),
  ];
  const porDocumento = Map.groupBy(citas, ({ fuente }) => fuente.documento);
  return new Map([...porDocumento].map(([documento, suyas]) => [documento, groupByPlace(suyas)]));
}

function groupByPlace(citas: Cita[]): LugarCitado[] {
  const porAncla = Map.groupBy(citas, ({ fuente }) => placeAnchor(fuente.lugar));
  return [...porAncla]
    .map(([ancla, suyas]) => ({ ancla, lugar: suyas[0]?.fuente.lugar ?? '', citas: suyas }))
    .sort((a, b) => compareText(sortKey(a.ancla), sortKey(b.ancla)));
}

/** `anexo-2` before `anexo-10`. */
function sortKey(ancla: string): string {
  return ancla.replace(/\d+/g, (cifras) => cifras.padStart(4, '0'));
}

function planCitas(plan: PlanCompleto): Cita[] {
  const enPlan = planHref(plan.id);
  const actividades = new Map(plan.actividades.map((actividad) => [actividad.id, actividad]));
  const enActividad = (id: string | undefined) => {
    const actividad = actividades.get(id ?? '');
    return actividad ? actividadHref(plan.id, actividad.compromiso, actividad.numero) : enPlan;
  };
  const indicadores = new Map(plan.indicadores.map((indicador) => [indicador.id, indicador]));
  const enIndicador = (id: string) => {
    const indicador = indicadores.get(id);
    return indicador?.compromiso ? compromisoHref(plan.id, indicador.compromiso) : enActividad(indicador?.actividad);
  };
  const metas = new Map(plan.metas.map((meta) => [meta.id, meta]));
  const enMeta = (id: string) => `${enIndicador(metas.get(id)?.indicador ?? '')}#${anchor(id)}`;
  const variables = new Map(plan.variables.map(({ id, nombre }) => [id, nombre]));
  const compromisos = new Map(plan.compromisos.map((uno) => [uno.id, uno]));
  return [
    { fuente: plan.plan.fuente, clase: 'plan', texto: plan.plan.titulo, href: enPlan },
    ...plan.plan.evaluaciones.flatMap(({ que, fuente }): Cita[] =>
      fuente ? [{ fuente, clase: 'plan', texto: que, href: enPlan }] : [],
    ),
    ...plan.compromisos.map((uno): Cita => ({
      fuente: uno.fuente,
      clase: 'compromiso',
      texto: uno.nombre,
      href: compromisoHref(plan.id, uno.id),
    })),
    ...plan.actividades.map((una): Cita => ({
      fuente: una.fuente,
      clase: 'actividad',
      texto: una.nombre,
      href: enActividad(una.id),
    })),
    ...plan.indicadores.map((uno): Cita => ({
      fuente: uno.fuente,
      clase: 'indicador',
      texto: uno.nombre,
      href: enIndicador(uno.id),
    })),
    ...plan.matriz.map((fila): Cita => ({
      fuente: fila.fuente,
      clase: 'matriz',
      texto: fila.nombre,
      href: enActividad(fila.actividad),
    })),
    ...plan.metas.map((meta): Cita => ({
      fuente: meta.fuente,
      clase: 'meta',
      texto: `${meta.texto} (${meta.periodo})`,
      href: enMeta(meta.id),
    })),
    ...plan.mediciones.map((una): Cita => ({
      fuente: una.fuente,
      clase: 'medicion',
      texto: `${variables.get(una.variable) ?? una.variable}, ${una.periodo}: ${una.publicado ?? writeDecimals(una.valor)}`,
      href: `${enPlan}#mediciones`,
    })),
    ...plan.avances.map((uno): Cita => ({
      fuente: uno.fuente,
      clase: 'avance',
      texto: metas.get(uno.meta_plan)?.texto ?? uno.meta_plan,
      href: enMeta(uno.meta_plan),
    })),
    ...plan.propuestas.map((una): Cita => ({
      fuente: una.fuente,
      clase: 'propuesta',
      texto: una.texto,
      href: propuestasHref(plan.id),
    })),
    ...plan.dichos.map((uno): Cita => ({
      fuente: uno.fuente,
      clase: 'dicho',
      texto: `${(actividades.get(uno.sujeto) ?? compromisos.get(uno.sujeto))?.nombre ?? plan.plan.nombre_corto}: ${uno.valor}`,
      href: compromisos.has(uno.sujeto) ? compromisoHref(plan.id, uno.sujeto) : enActividad(uno.sujeto),
    })),
  ];
}

function actaCitas({ actas, sesiones }: Contenido): Cita[] {
  return [
    ...actas.flatMap(({ id, fuente, fuente_firmas }) =>
      [fuente, fuente_firmas ?? []].flat().map((una): Cita => ({
        fuente: una,
        clase: 'acta',
        texto: id,
        href: actaHref(id),
      })),
    ),
    ...sesiones.map((sesion): Cita => ({
      fuente: sesion.fuente,
      clase: 'sesion',
      texto: `${sesion.tipo} ${sesion.fecha}`,
      href: sesionHref(sesion.id),
    })),
  ];
}

function informeCitas({ informes }: Contenido): Cita[] {
  return informes.flatMap((informe) => {
    const href = informeHref(informe.id);
    return [
      { fuente: informe.fuente, clase: 'informe', texto: informe.titulo, href },
      ...informe.eventos.map((evento): Cita => ({
        fuente: evento.fuente,
        clase: 'evento',
        texto: evento.asunto,
        href,
      })),
      ...informe.cifras.map((cifra): Cita => ({
        fuente: cifra.fuente,
        clase: 'cifra',
        texto: `${cifra.que}: ${writeDecimals(cifra.valor)} ${cifra.unidad}`,
        href,
      })),
      ...informe.afirmaciones.map((una): Cita => ({
        fuente: una.fuente,
        clase: 'afirmacion',
        texto: `${una.que}, ${una.ambito}: ${writeDecimals(una.valor)}`,
        href,
      })),
    ] satisfies Cita[];
  });
}

function organizationCitas(contenido: Contenido): Cita[] {
  const { integrantes, nombres, personas, planes, organos, vigencias, 'marco-juridico': normas } = contenido;
  const porId = new Map([...personas, ...organos].map(({ id, nombre }) => [id, nombre]));
  const enPlanes = new Map([
    ...planes.map(({ id }) => [id, planHref(id)] as const),
    ...normas.map(({ id, plan }) => [id, planHref(plan)] as const),
  ]);
  const titulos = new Map(planes.map(({ id, plan }) => [id, plan.titulo]));
  return [
    ...integrantes.map((uno): Cita => ({
      fuente: uno.fuente,
      clase: 'integrante',
      texto: `${porId.get(uno.persona) ?? uno.persona}, ${uno.cargo}`,
      href: organoHref(uno.organo),
    })),
    ...nombres.map((uno): Cita => ({
      fuente: uno.fuente,
      clase: 'nombre',
      texto: uno.escrito,
      href: enPlanes.get(uno.id) ?? organoHref(uno.id),
    })),
    ...vigencias.map(({ de, fuente }): Cita => ({
      fuente,
      clase: 'vigencia',
      texto: titulos.get(de) ?? porId.get(de) ?? de,
      href: enPlanes.get(de) ?? organoHref(de),
    })),
  ];
}

function conjuntoCitas({ conjuntos }: Contenido): Cita[] {
  return conjuntos.flatMap((conjunto) =>
    conjunto.sources.map(({ path }): Cita => {
      const [documento = '', lugar = ''] = path.split('#');
      return {
        fuente: { documento, lugar },
        clase: 'conjunto',
        texto: conjunto.title,
        href: conjuntoHref(conjunto.id),
      };
    }),
  );
}
