import type { MetaCalculada } from '../compute/meta.ts';
import type { PlanCalculado } from '../compute/plan.ts';
import { askedFor, findByMeta, idOfAvance, isDeclaracion, pagesOfAvance, quoteMeta } from './de-metas.ts';
import { claseDeRegla, type Examinado, type Hallazgo, type Lado, type Regla } from './regla.ts';

/**
 * A goal that only a report calls complete, with nothing that a reader can open. One that figures prove or deny, or whose
 * code or picture our text has lost, isn't told here.
 */
export const completaSinEvidencia: Regla = {
  clase: claseDeRegla({
    codigo: 'completa-sin-evidencia',
    titulo: 'Metas declaradas al 100 % sin dirección pública de la prueba',
    explicacion:
      'El informe da la meta por cumplida y no pone una dirección en que cualquiera pueda ver la prueba. No se cuentan aquí los informes que mostraban un código o una imagen que el texto de este sitio perdió.',
    mal: 'El informe: guía de trámites, avance 100 %.',
    bien: 'El informe: guía de trámites, avance 100 %; está en https://villa.example/guia.pdf.',
  }),
  find: (sitio) => findByMeta(sitio, (plan, una) => onlyDeclared(sitio, plan, una)),
};

function onlyDeclared(sitio: Examinado, plan: PlanCalculado, una: MetaCalculada): Hallazgo[] {
  const avance = una.avances.findLast(isDeclaracion);
  if (avance === undefined || avance.declarado < 100) return [];
  if (una.estado !== 'cumplida' || una.verificabilidad !== 'declarada') return [];
  if (una.avances.some(({ evidencia_perdida }) => evidencia_perdida === 'si')) return [];
  return [
    {
      registro: avance,
      columna: ['evidencia'],
      id: idOfAvance(plan, avance),
      mensaje: `La meta ${quoteMeta(una)} se declara cumplida al 100 %, y el informe no pone una dirección pública en que se vea la prueba.`,
      lados: [{ dice: 'Avance de 100 %, sin dirección pública de la prueba', fuente: avance.fuente }, whatProves(una)],
      paginas: pagesOfAvance(sitio, plan, una, avance),
    },
  ];
}

/** The means of verification that the plan names; where it names none, the goal itself. */
function whatProves(una: MetaCalculada): Lado {
  const medio = una.actividad?.medio_verificacion;
  return una.actividad === undefined || medio === undefined
    ? { dice: `Meta: ${askedFor(una)}`, fuente: una.meta.fuente }
    : { dice: `Medio de verificación: «${medio}»`, fuente: una.actividad.fuente };
}
