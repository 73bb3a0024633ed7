import { suggestKey } from '../../base/kin-key.ts';
import { actaHref, actividadHref, compromisoHref, organoHref } from '../../model/addresses/pages.ts';
import type { TextoDeActa } from '../../model/tables/index.ts';
import type { PlanCalculado } from '../metas/plan-calculado.ts';
import { asResponsable } from '../site/responsables.ts';
import { type ElementResult, type ElementSite, give, refuse, type Resolve } from './element-result.ts';
import { say, saying } from '../../model/speech/speech.ts';

/** Something by its name as it is written, and where it is told; no address where the site has no place for it. */
export interface Named {
  nombre: string;
  href: string | undefined;
}

/**
 * A person has a place of their own only where documents write the name in several ways; else the body of which they are
 * a member names them.
 */
export const resolvePersona: Resolve<'Persona', Named> = (site, { attributes: { id } }) => {
  const nombre = site.indexes.personas.get(id)?.nombre ?? id;
  const hasPlace = site.nombres.some((one) => one.id === id);
  const organo = site.integrantes.find(({ persona }) => persona === id)?.organo;
  const place = hasPlace ? id : organo;
  return give({ nombre, href: place === undefined ? undefined : organoHref(place) });
};

export const resolveDependencia: Resolve<'Dependencia', Named> = (site, { attributes: { id } }) =>
  give(asResponsable(site.indexes.dependencias.get(id) ?? { id, nombre: id }));

export const resolveCompromiso: Resolve<'Compromiso', Named> = (site, { attributes, plan }) => {
  const [ofPlan, id] = attributes.id.includes('/') ? attributes.id.split('/') : [plan, attributes.id];
  if (attributes.plan !== undefined && attributes.plan !== ofPlan) {
    return refuse(
      'plan',
      saying`«${attributes.id}» ya dice su [plan], y «plan» dice otro.`,
      'Deje uno de los dos.',
      'mdx-element',
    );
  }
  return ofOwnPlan(site, ofPlan, (own) => {
    const compromiso = own.compromisos.find((one) => one.id === id);
    return compromiso && { nombre: compromiso.nombre, href: compromisoHref(own.id, compromiso.id) };
  });
};

export const resolveActividad: Resolve<'Actividad', Named> = (site, { attributes: { id }, plan }) =>
  ofOwnPlan(site, plan, (own) => {
    const actividad = own.actividades.find((one) => one.id === id);
    return (
      actividad && { nombre: actividad.nombre, href: actividadHref(own.id, actividad.compromiso, actividad.numero) }
    );
  });

function ofOwnPlan(
  { indexes }: ElementSite,
  plan: string | undefined,
  find: (plan: PlanCalculado) => Named | undefined,
): ElementResult<Named> {
  const own = indexes.planes.get(plan ?? '');
  const found = own && find(own);
  return found ? give(found) : refuse('id', say('No se encontró en su [plan].'), 'Agregue plan="…".');
}

/** In the minutes that the element names, else in those whose text it stands in, else in the only ones that have it. */
export const resolveAcuerdo: Resolve<'Acuerdo', Named> = ({ actas, indexes }, { attributes: { id, acta }, file }) => {
  const own = actas.find(({ cuerpo }) => cuerpo.file === file);
  const named = acta === undefined ? undefined : indexes.actas.get(acta);
  const searched = named ? [named] : own && acuerdoOf(own, id) ? [own] : actas;
  const [found, other] = searched.filter((one) => acuerdoOf(one, id));
  const acuerdo = found && acuerdoOf(found, id);
  if (!acuerdo) return unknownAcuerdo(id, searched, named);
  if (!other) return give({ nombre: acuerdo.texto, href: `${actaHref(found.id)}#${id}` });
  const having = searched.filter((one) => acuerdoOf(one, id)).map((one) => one.id);
  return refuse(
    'id',
    saying`[El acuerdo] «${id}» está en [varias actas]: ${having.join(', ')}.`,
    `Agregue cuál: acta="${found.id}".`,
    'mdx-element',
  );
};

const acuerdoOf = ({ acuerdos }: TextoDeActa, id: string) => acuerdos.find((one) => one.id === id);

function unknownAcuerdo(id: string, actas: readonly TextoDeActa[], named: TextoDeActa | undefined) {
  const known = actas.flatMap(({ acuerdos }) => acuerdos.map((one) => one.id));
  return refuse(
    'id',
    named
      ? saying`[El acta] «${named.id}» no tiene [el acuerdo] «${id}».`
      : saying`[Ninguna acta] tiene [el acuerdo] «${id}».`,
    suggestKey(
      id,
      known,
      known.length === 0 ? say('No hay ahí [ningún acuerdo].') : `Los hay: ${known.slice(0, 10).join(', ')}.`,
    ),
  );
}
