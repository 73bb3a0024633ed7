import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { askedFor, findByMeta, idOfAvance, isDeclaration, pagesOfAvance, tellMeta } from '../shared/tell-meta.ts';
import { quoteWhole } from '../shared/words.ts';
import { ruleKind, type Examined, type Hallazgo, type Side, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/**
 * A goal that only a report calls complete, with nothing that a reader can open. One that figures prove or deny, or whose
 * code or picture our text has lost, or may have lost, isn't told here.
 */
export const completaSinEvidencia: Regla = {
  kind: ruleKind({
    code: 'completa-sin-evidencia',
    title: '[Metas declaradas] al 100 % sin dirección de la prueba en el texto de este sitio',
    explanation:
      '[El informe] da [la meta] por [cumplida@meta], y el texto que tiene este sitio no trae una dirección en que cualquiera pueda ver la prueba. No se cuentan [las metas] cuya prueba pudo estar en un código o una imagen que ese texto perdió.',
    wrong: '[El informe]: guía de trámites, avance 100 %.',
    right: '[El informe]: guía de trámites, avance 100 %; está en https://villa.example/guia.pdf.',
  }),
  peso: 'fondo',
  find: (sitio) => findByMeta(sitio, (plan, one) => onlyDeclared(sitio, plan, one)),
};

function onlyDeclared(sitio: Examined, plan: PlanCalculado, one: MetaCalculada): Hallazgo[] {
  const avance = one.avances.findLast(isDeclaration);
  if (avance === undefined || avance.declarado < 100) return [];
  if (one.estado !== 'declarada') return [];
  if (one.avances.some(({ evidencia_perdida }) => evidencia_perdida !== undefined)) return [];
  return [
    {
      record: avance,
      column: ['evidencia'],
      id: idOfAvance(plan, avance),
      message: saying`${tellMeta(one)} Se declara [cumplida@meta] al 100 %, y el texto [del informe] que tiene este sitio no trae una dirección pública en que se vea la prueba.`,
      sides: [
        {
          says: 'Avance de 100 %; el texto que tiene este sitio no trae una dirección pública de la prueba',
          fuente: avance.fuente,
        },
        ...whatProves(one),
      ],
      pages: pagesOfAvance(sitio, plan, one, avance),
    },
  ];
}

/** The means of verification that the plan names; where it names none, the goal itself. */
function whatProves(one: MetaCalculada): [Side, ...Side[]] {
  const means = one.actividad?.medio_verificacion;
  return one.actividad === undefined || means === undefined
    ? askedFor(one)
    : [{ says: `Medio de verificación: ${quoteWhole(means)}`, fuente: one.actividad.fuente }];
}
