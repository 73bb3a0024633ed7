import {
  actaHref,
  conjuntoHref,
  informeHref,
  odsHref,
  organoHref,
  planHref,
  sesionHref,
  terminoHref,
  vaciosHref,
} from '../../../model/addresses/pages.ts';
import type { Contenido } from '../../../model/tables/index.ts';
import { writeDecimals } from '../../figures/fraction.ts';
import { de, deLista, type Relato } from './tell.ts';

/** How what is of no plan is told where the places that it cites are shown, in that order. */
export function relatosBesidePlans(contenido: Contenido): Relato[] {
  return [
    ...ofActas(contenido),
    ...ofInformes(contenido),
    ...ofOrganizacion(contenido),
    de('conjuntos', ({ id, title }) => ({ clase: 'conjunto', texto: title, href: conjuntoHref(id) })),
    de('faltantes', ({ que }) => ({ clase: 'faltante', texto: que, href: vaciosHref('faltantes') })),
    de('glosario', ({ id, termino }) => ({ clase: 'termino', texto: termino, href: terminoHref(id) })),
    de('ods', ({ id, nombre }) => ({ clase: 'ods', texto: `${id}. ${nombre}`, href: odsHref(id) })),
    de('marco-juridico', ({ plan, norma }) => ({ clase: 'norma', texto: norma, href: planHref(plan) })),
  ];
}

function ofActas({ sesiones }: Contenido): Relato[] {
  const fechas = new Map(sesiones.map(({ id, fecha }) => [id, fecha]));
  return [
    de('actas', ({ id, sesion }) => ({
      clase: 'acta',
      texto: 'Acta de la sesión',
      href: actaHref(id),
      fecha: fechas.get(sesion),
    })),
    deLista('actas', 'orden_del_dia', ({ asunto }, _, { id }) => ({
      clase: 'acta',
      texto: asunto,
      href: actaHref(id),
    })),
    deLista('actas', 'acuerdos', (uno, _, { id }) => ({
      clase: 'acta',
      texto: uno.texto,
      href: `${actaHref(id)}#${uno.id}`,
    })),
    de('sesiones', ({ id, tipo, fecha }) => ({
      clase: 'sesion',
      texto: `Sesión ${tipo}`,
      fecha,
      href: sesionHref(id),
    })),
  ];
}

function ofInformes({ planes }: Contenido): Relato[] {
  const nombreDeAmbito = (plan: string, ambito: string) =>
    planes.find(({ id }) => id === plan)?.compromisos.find(({ id }) => id === ambito)?.nombre ?? 'El plan';
  return [
    de('informes', ({ id, titulo }) => ({ clase: 'informe', texto: titulo, href: informeHref(id) })),
    deLista('informes', 'eventos', ({ asunto }, _, { id }) => ({
      clase: 'evento',
      texto: asunto,
      href: informeHref(id),
    })),
    deLista('informes', 'cifras', ({ que, valor, unidad }, _, { id }) => ({
      clase: 'cifra',
      texto: `${que}: ${writeDecimals(valor)} ${unidad}`,
      href: informeHref(id),
    })),
    deLista('informes', 'afirmaciones', ({ ambito, valor, unidad, que, periodo }, _, { id, plan }) => ({
      clase: 'afirmacion',
      texto: `${nombreDeAmbito(plan, ambito)}: ${writeDecimals(valor)}${unidad === 'porcentaje' ? ' %' : ''}`,
      que,
      periodo,
      href: informeHref(id),
    })),
  ];
}

function ofOrganizacion({ personas, planes, organos, 'marco-juridico': normas }: Contenido): Relato[] {
  const nombres = new Map([...personas, ...organos].map(({ id, nombre }) => [id, nombre]));
  const enPlanes = new Map([
    ...planes.map(({ id }) => [id, planHref(id)] as const),
    ...normas.map(({ id, plan }) => [id, planHref(plan)] as const),
  ]);
  const titulos = new Map(planes.map(({ id, plan }) => [id, plan.titulo]));
  return [
    de('integrantes', ({ persona, cargo, organo }) => ({
      clase: 'integrante',
      texto: `${nombres.get(persona) ?? persona}, ${cargo}`,
      href: organoHref(organo),
    })),
    de('nombres', ({ id, escrito }) => ({
      clase: 'nombre',
      texto: escrito,
      href: enPlanes.get(id) ?? organoHref(id),
    })),
    de('vigencias', ({ de: id }) => ({
      clase: 'vigencia',
      texto: titulos.get(id) ?? nombres.get(id) ?? id,
      href: enPlanes.get(id) ?? organoHref(id),
    })),
  ];
}
