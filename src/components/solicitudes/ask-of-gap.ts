import { formatDate } from '../../format/dates.ts';
import { formatInterval } from '../../format/periods.ts';
import { formatSession } from '../../format/session-names.ts';
import type { Vacios } from '../../compute/site/vacios.ts';
import { getSitio } from '../../sitio.ts';
import { type Peticion, PIDE_DE_OTROS as PIDE } from '../../textos/solicitudes.ts';
import { tellSource } from './tell-source.ts';

/** What is missing and is no goal. */
export type GapWithLetter = 'planes' | 'sesiones' | 'documentos' | 'faltantes' | 'propuestas';

type Petitions = { [G in GapWithLetter]: (gap: Vacios[G][number]) => Omit<Peticion, 'pagina'> };

/** What a letter asks of it. */
export const PETITIONS: Petitions = {
  planes: ({ plan, cobertura: { missing, earlier } }) => ({
    asunto: PIDE.informesDe(plan.plan.nombre_corto),
    pide: [
      ...(missing.length > 0 ? [PIDE.informesQueFaltan(plan.plan.titulo, missing.map(formatInterval))] : []),
      ...(earlier > 0 ? [PIDE.informesAnteriores(plan.plan.titulo, earlier)] : []),
    ],
    seTrata: [],
  }),
  sesiones: ({ sesion }) => {
    const organo = getSitio().indexes.organos.get(sesion.organo)?.nombre ?? sesion.organo;
    const which = `${formatSession(sesion)} (${organo}), ${formatDate(sesion.fecha)}`;
    return {
      asunto: PIDE.actaDe(formatSession(sesion)),
      pide: [PIDE.actaDe(which)],
      seTrata: [PIDE.laNombra(tellSource(sesion.fuente))],
    };
  },
  documentos: ({ documento: { titulo, url, fecha } }) => ({
    asunto: titulo,
    pide: [
      ...(url === undefined ? [PIDE.direccionDe(titulo)] : []),
      ...(fecha === undefined ? [PIDE.fechaDe(titulo)] : []),
    ],
    seTrata: [],
  }),
  faltantes: ({ faltante: { que, fuente } }) => ({
    asunto: que,
    pide: [PIDE.documento(que)],
    seTrata: [PIDE.loNombra(tellSource(fuente))],
  }),
  propuestas: ({ plan, propuesta: { texto, fuente } }) => ({
    asunto: PIDE.propuestaDe(plan.plan.nombre_corto),
    pide: [PIDE.queSeResolvio],
    seTrata: [PIDE.propuesta(texto), PIDE.constaEn(tellSource(fuente))],
  }),
};
