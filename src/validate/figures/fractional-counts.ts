import { fold } from '../../base/fold.ts';
import type { Variable } from '../../model/tables/variables.ts';
import { isPercentage } from '../../model/unit.ts';
import { type Cifra, cifrasOf, type Doubt, type FindDoubts, IF_RIGHT, isConfirmed } from './doubt.ts';

/** A figure with decimals of what is counted one by one. */
export const fractionalCounts: FindDoubts = (plan, at) => {
  const figures = Map.groupBy(cifrasOf(plan), ({ variable }) => variable);
  return plan.variables.flatMap((variable) => {
    const own = figures.get(variable.id) ?? [];
    const fractional = own.filter(({ valor }) => !Number.isInteger(valor));
    if (fractional.length === 0 || !isCounted(variable, own)) return [];
    return fractional
      .filter((one) => !isConfirmed(one))
      .map((one): Doubt => ({
        record: one,
        problem: at(one, ['valor'], {
          code: 'fractional-count',
          message: `«${one.valor}» tiene decimales, y «${variable.id}» se cuenta en «${variable.unidad}».`,
          hint: `Revise en el documento si el punto separa millares, o si es de otra unidad. ${IF_RIGHT}`,
        }),
      }));
  });
};

/** What is counted one by one in all plans, in its unit's first word. */
const COUNTED = new RegExp(
  `^(?:${[
    'personas?|habitantes?|mujer(?:es)?|hombres?|nin[oa]s?|adolescentes?|joven(?:es)?|alumn[oa]s?|estudiantes?|docentes?',
    'ciudadan[oa]s?|participantes?|asistentes?|beneficiari[oa]s?|usuari[oa]s?|vecin[oa]s?|servidor(?:[ae]s)?|elementos?',
    'familias?|hogar(?:es)?|viviendas?|escuelas?|empresas?|colonias?|comunidad(?:es)?|municipios?|dependencias?|comites?',
    'sesion(?:es)?|reunion(?:es)?|taller(?:es)?|cursos?|capacitacion(?:es)?|eventos?|visitas?|asesorias?|mesas?|foros?|campanas?',
    'obras?|accion(?:es)?|proyectos?|programas?|actividad(?:es)?|acuerdos?|propuestas?|intervencion(?:es)?',
    'solicitud(?:es)?|respuestas?|quejas?|denuncias?|tramites?|reportes?|informes?|documentos?|contratos?|licitacion(?:es)?',
    'auditorias?|inspeccion(?:es)?|licencias?|permisos?|luminarias?|lamparas?|arbol(?:es)?|vehiculos?|patrullas?|camaras?',
  ].join('|')})(?:_|$)`,
);

/** Words of units that are measured, or made of others. */
const MEASURED = new RegExp(
  `^(?:${[
    'pesos?|dolar(?:es)?|euros?|soles|quetzal(?:es)?|colon(?:es)?|mxn|usd|eur|mdp|umas?|mill(?:on|ones|ar|ares)|miles',
    'puntos?|indices?|tasas?|promedios?|razon|proporcion(?:es)?|coeficientes?|calificacion(?:es)?|grados?|veces|por|/',
    '(?:kilo|centi|mili)?metros?|[ckm]?m[23²³]?|hectareas?|has?|(?:mili)?litros?|l|toneladas?|t|(?:kilo)?gramos?|kilos?|kgs?|[kmg]?wh?',
    'horas?|minutos?|segundos?|dias?|semanas?|mes(?:es)?|anos?|bimestres?|trimestres?|semestres?|turnos?|jornadas?|equivalentes?',
  ].join('|')})$`,
);

function isCounted({ unidad, agregacion }: Variable, own: readonly Cifra[]): boolean {
  const unit = fold(unidad.trim());
  const isMeasured = unit.split(/_|(?=\/)|(?<=\/)/).some((word) => MEASURED.test(word));
  if (agregacion === 'promedio' || isPercentage(unidad) || isMeasured) return false;
  return COUNTED.test(unit) || own.filter(({ valor }) => Number.isInteger(valor)).length >= ENOUGH;
}

/** So many whole figures show that a unit is counted. */
const ENOUGH = 3;
