import type { Fuente } from '../../model/fields/readings.ts';
import {
  actaHref,
  actividadHref,
  anchor,
  compromisoHref,
  conjuntoHref,
  informeHref,
  odsHref,
  organoHref,
  placeAnchor,
  planHref,
  propuestasHref,
  sesionHref,
  terminoHref,
  vaciosHref,
} from '../../model/addresses/pages.ts';
import { compareText } from '../../base/compare-text.ts';
import type { Lugar } from '../../model/tables/lugares.ts';
import type { Informe } from '../../model/tables/informes.ts';
import type { Contenido, PlanCompleto } from '../../model/tables/index.ts';
import { writeDecimals } from '../figures/fraction.ts';

/** Something that the site states on the strength of a place in a document. */
export interface Cita {
  fuente: Fuente;
  /** What kind of thing is stated. */
  clase:
    | 'plan'
    | 'modificacion'
    | 'evaluacion'
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
    | 'dicho'
    | 'formula'
    | 'variable'
    | 'ods'
    | 'relacion'
    | 'termino'
    | 'norma'
    | 'faltante';
  texto: string;
  /** Of what period, where the text doesn't say it. */
  periodo?: string;
  /** On what day, where the text doesn't say it. */
  fecha?: string | undefined;
  /** What a statement counts. */
  que?: Informe['afirmaciones'][number]['que'];
  href: string;
}

/** A place that the site cites, how it is found in the original, and everything that rests on it; nothing where only a text cites it. */
export interface LugarCitado {
  lugar: string;
  ancla: string;
  como: string | undefined;
  pagina: number | undefined;
  citas: Cita[];
}

/**
 * Every place that any record cites, by document: in the order of `data/lugares.csv`, and those that it leaves out after
 * them in alphabetical order, with numbers by their size.
 */
export function citedPlaces(contenido: Contenido): Map<string, LugarCitado[]> {
  const citas = [
    ...contenido.planes.flatMap((plan) => planCitas(plan, contenido)),
    ...actaCitas(contenido),
    ...informeCitas(contenido),
    ...organizationCitas(contenido),
    ...conjuntoCitas(contenido),
    ...catalogoCitas(contenido),
  ];
  const porDocumento = Map.groupBy(citas, ({ fuente }) => fuente.documento);
  const hallados = Map.groupBy(contenido.lugares, ({ fuente }) => fuente.documento);
  const documentos = new Set([...porDocumento.keys(), ...hallados.keys()]);
  return new Map(
    [...documentos].map((uno) => [uno, groupByPlace(porDocumento.get(uno) ?? [], hallados.get(uno) ?? [])]),
  );
}

function groupByPlace(citas: readonly Cita[], hallados: readonly Lugar[]): LugarCitado[] {
  const porAncla = Map.groupBy(citas, ({ fuente }) => placeAnchor(fuente.lugar));
  const conocidos = new Map(hallados.map(({ fuente, ...uno }) => [placeAnchor(fuente.lugar), { ...uno, fuente }]));
  const otros = [...porAncla.keys()]
    .filter((ancla) => !conocidos.has(ancla))
    .sort((a, b) => compareText(sortKey(a), sortKey(b)));
  return [...conocidos.keys(), ...otros].map((ancla) => {
    const suyas = porAncla.get(ancla) ?? [];
    const conocido = conocidos.get(ancla);
    const lugar = suyas[0]?.fuente.lugar ?? conocido?.fuente.lugar ?? '';
    return { ancla, lugar, como: conocido?.como, pagina: conocido?.pagina, citas: suyas };
  });
}

/** `anexo-2` before `anexo-10`. */
function sortKey(ancla: string): string {
  return ancla.replace(/\d+/g, (cifras) => cifras.padStart(4, '0'));
}

/** A citation, where there is one. */
function optional(fuente: Fuente | undefined, clase: Cita['clase'], texto: string, href: string): Cita[] {
  return fuente ? [{ fuente, clase, texto, href }] : [];
}

function planCitas(plan: PlanCompleto, { organos }: Contenido): Cita[] {
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
  const enOrganos = new Map(organos.map((uno) => [uno.id, uno]));
  const nombreDe = (sujeto: string) =>
    (actividades.get(sujeto) ?? compromisos.get(sujeto) ?? enOrganos.get(sujeto))?.nombre ??
    (sujeto === plan.id ? plan.plan.nombre_corto : sujeto);
  return [
    { fuente: plan.plan.fuente, clase: 'plan', texto: plan.plan.titulo, href: enPlan },
    ...plan.plan.evaluaciones.flatMap(({ que, fuente }) => optional(fuente, 'evaluacion', que, enPlan)),
    ...plan.plan.modificaciones.flatMap(({ que, fuente }) => optional(fuente, 'modificacion', que, enPlan)),
    ...plan.plan.ods_transversales.map(({ ods, fuente }): Cita => ({
      fuente,
      clase: 'ods',
      texto: ods,
      href: odsHref(ods),
    })),
    ...plan.compromisos.flatMap((uno): Cita[] => [
      ...optional(uno.fuente_ods, 'ods', uno.ods.join(', '), compromisoHref(plan.id, uno.id)),
      ...optional(uno.fuente_relacionados, 'relacion', uno.nombre, compromisoHref(plan.id, uno.id)),
    ]),
    ...plan.indicadores.flatMap((uno) => optional(uno.fuente_formula, 'formula', uno.nombre, enIndicador(uno.id))),
    ...plan.variables.flatMap((una) => optional(una.fuente, 'variable', una.nombre, `${enPlan}#mediciones`)),
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
      texto: meta.texto,
      periodo: meta.periodo,
      href: enMeta(meta.id),
    })),
    ...plan.mediciones.map((una): Cita => ({
      fuente: una.fuente,
      clase: 'medicion',
      texto: `${variables.get(una.variable) ?? una.variable}: ${una.publicado ?? writeDecimals(una.valor)}`,
      periodo: una.periodo,
      href: `${enPlan}#mediciones`,
    })),
    ...plan.avances.flatMap((uno) =>
      [uno.fuente, uno.fuente_evidencia, uno.fuente_notas].flatMap((fuente) =>
        optional(fuente, 'avance', metas.get(uno.meta_plan)?.texto ?? uno.meta_plan, enMeta(uno.meta_plan)),
      ),
    ),
    ...plan.propuestas.map((una): Cita => ({
      fuente: una.fuente,
      clase: 'propuesta',
      texto: una.texto,
      href: propuestasHref(plan.id),
    })),
    ...plan.dichos.map((uno): Cita => ({
      fuente: uno.fuente,
      clase: 'dicho',
      texto: `${nombreDe(uno.sujeto)}: ${uno.valor}`,
      href: compromisos.has(uno.sujeto) ? compromisoHref(plan.id, uno.sujeto) : enActividad(uno.sujeto),
    })),
  ];
}

function actaCitas({ actas, sesiones }: Contenido): Cita[] {
  const fechas = new Map(sesiones.map(({ id, fecha }) => [id, fecha]));
  return [
    ...actas.flatMap(({ id, sesion, fuente, fuente_firmas, orden_del_dia, acuerdos }) => [
      ...[fuente, fuente_firmas].flatMap((una) =>
        optional(una, 'acta', 'Acta de la sesión', actaHref(id)).map((cita) => ({
          ...cita,
          fecha: fechas.get(sesion),
        })),
      ),
      ...orden_del_dia.flatMap((punto) => optional(punto.fuente, 'acta', punto.asunto, actaHref(id))),
      ...acuerdos.flatMap((uno) => optional(uno.fuente, 'acta', uno.texto, `${actaHref(id)}#${uno.id}`)),
    ]),
    ...sesiones.map((sesion): Cita => ({
      fuente: sesion.fuente,
      clase: 'sesion',
      texto: `Sesión ${sesion.tipo}`,
      fecha: sesion.fecha,
      href: sesionHref(sesion.id),
    })),
  ];
}

function informeCitas({ informes, planes }: Contenido): Cita[] {
  const nombreDeAmbito = (plan: string, ambito: string) =>
    planes.find(({ id }) => id === plan)?.compromisos.find(({ id }) => id === ambito)?.nombre ?? 'El plan';
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
        texto: `${nombreDeAmbito(informe.plan, una.ambito)}: ${writeDecimals(una.valor)}${una.unidad === 'porcentaje' ? ' %' : ''}`,
        que: una.que,
        periodo: una.periodo,
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

function catalogoCitas({ faltantes, glosario, ods, 'marco-juridico': normas }: Contenido): Cita[] {
  return [
    ...faltantes.map(({ que, fuente }): Cita => ({
      fuente,
      clase: 'faltante',
      texto: que,
      href: vaciosHref('faltantes'),
    })),
    ...glosario.flatMap(({ id, termino, fuente }) => optional(fuente, 'termino', termino, terminoHref(id))),
    ...ods.flatMap(({ id, nombre, fuente }) => optional(fuente, 'ods', `${id}. ${nombre}`, odsHref(id))),
    ...normas.flatMap(({ plan, norma, fuente }) => optional(fuente, 'norma', norma, planHref(plan))),
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
