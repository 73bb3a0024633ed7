import {
  actaHref,
  conjuntoHref,
  informeHref,
  odsHref,
  organoHref,
  paginaHref,
  planHref,
  sesionHref,
  terminoHref,
  vaciosHref,
} from '../../../model/addresses/pages.ts';
import { type Content, TABLES } from '../../../model/tables/index.ts';
import { formatUngrouped } from '../../../format/numbers.ts';
import { de, deCuerpo, deLista, type Relato } from './tell-citas.ts';
import { say } from '../../../model/speech/speech.ts';

/** How citations that belong to no plan are described, in the order in which they are shown. */
export function relatosBesidePlans(content: Content): Relato[] {
  const dates = datesOfSessions(content);
  return [
    ...ofActas(content),
    ...ofInformes(content),
    ...ofOrganizacion(content),
    de('conjuntos', ({ id, title }) => ({ kind: 'conjunto', text: title, href: conjuntoHref(id) })),
    de('faltantes', ({ que }) => ({ kind: 'faltante', text: que, href: vaciosHref('faltantes') })),
    de('glosario', ({ id, termino }) => ({ kind: 'termino', text: termino, href: terminoHref(id) })),
    de('ods', ({ id, nombre }) => ({ kind: 'ods', text: `${id}. ${nombre}`, href: odsHref(id) })),
    deCuerpo('actas', ({ id, sesion }) => ({
      text: say('[Acta] de la sesión'),
      href: actaHref(id),
      fecha: dates.get(sesion),
    })),
    deCuerpo('informes', ({ id, titulo }) => ({ text: titulo, href: informeHref(id) })),
    deCuerpo('paginas', ({ id, titulo }) => ({ text: titulo, href: paginaHref(id) })),
    de('marco-juridico', ({ plan, norma }) => ({ kind: 'norma', text: norma, href: planHref(plan) })),
  ];
}

const datesOfSessions = ({ sesiones }: Content) => new Map(sesiones.map(({ id, fecha }) => [id, fecha]));

function ofActas(content: Content): Relato[] {
  const { actas } = content;
  const texts = new Map(actas.flatMap(({ id, acuerdos }) => acuerdos.map((one) => [`${id}/${one.id}`, one.texto])));
  const dates = datesOfSessions(content);
  return [
    de('actas', ({ id, sesion }) => ({
      kind: 'acta',
      text: say('[Acta] de la sesión'),
      href: actaHref(id),
      fecha: dates.get(sesion),
    })),
    deLista('actas', 'orden_del_dia', ({ asunto }, _, { id }) => ({
      kind: 'acta',
      text: asunto,
      href: actaHref(id),
    })),
    deLista('actas', 'acuerdos', (one, _, { id }) => ({
      kind: 'acta',
      text: one.texto,
      href: `${actaHref(id)}#${one.id}`,
    })),
    deLista('actas', 'seguimiento', ({ acuerdo }, _, { id }) => ({
      kind: 'acta',
      text: texts.get(acuerdo) ?? acuerdo,
      href: actaHref(id),
    })),
    de('sesiones', ({ id, tipo, fecha }) => ({
      kind: 'sesion',
      text: `Sesión ${tipo}`,
      fecha,
      href: sesionHref(id),
    })),
  ];
}

function ofInformes({ planes }: Content): Relato[] {
  const nombreDeAmbito = (plan: string, ambito: string) =>
    planes.find(({ id }) => id === plan)?.compromisos.find(({ id }) => id === ambito)?.nombre ?? say('[El plan]');
  return [
    de('informes', ({ id, titulo }) => ({ kind: 'informe', text: titulo, href: informeHref(id) })),
    deLista('informes', 'eventos', ({ asunto }, _, { id }) => ({
      kind: 'evento',
      text: asunto,
      href: informeHref(id),
    })),
    deLista('informes', 'cifras', ({ que, valor, unidad }, _, { id }) => ({
      kind: 'cifra',
      text: `${que}: ${formatUngrouped(valor)} ${unidad}`,
      href: informeHref(id),
    })),
    deLista('informes', 'afirmaciones', ({ ambito, valor, unidad, que, periodo }, _, { id, plan }) => ({
      kind: 'afirmacion',
      text: `${nombreDeAmbito(plan, ambito)}: ${formatUngrouped(valor)}${unidad === 'porcentaje' ? ' %' : ''}`,
      que,
      periodo,
      href: informeHref(id),
    })),
  ];
}

function ofOrganizacion({ personas, planes, organos, 'marco-juridico': normas }: Content): Relato[] {
  const nombres = new Map([...personas, ...organos].map(({ id, nombre }) => [id, nombre]));
  const inPlanes = new Map([
    ...planes.map(({ id }) => [id, planHref(id)] as const),
    ...normas.map(({ id, plan }) => [id, planHref(plan)] as const),
  ]);
  const titles = new Map(planes.map(({ id, plan }) => [id, plan.titulo]));
  return [
    de('integrantes', ({ persona, cargo, organo }) => ({
      kind: 'integrante',
      text: `${nombres.get(persona) ?? persona}, ${cargo}`,
      href: organoHref(organo),
    })),
    de('dependencias', ({ id, nombre }) => ({
      kind: { title: TABLES.dependencias.title },
      text: nombre,
      href: organoHref(id),
    })),
    de('nombres', ({ id, escrito }) => ({
      kind: 'nombre',
      text: escrito,
      href: inPlanes.get(id) ?? organoHref(id),
    })),
    de('vigencias', ({ de: id }) => ({
      kind: 'vigencia',
      text: titles.get(id) ?? nombres.get(id) ?? id,
      href: inPlanes.get(id) ?? organoHref(id),
    })),
  ];
}
