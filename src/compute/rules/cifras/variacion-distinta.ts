import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { formatExact } from '../../../format/numbers.ts';
import { formatPeriodo } from '../../../format/periods.ts';
import { formatPrinted, formatSigned } from '../shared/printed-figures.ts';
import { pageOfMeta } from '../shared/page-links.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';
import { type ComparedVariacion, compareVariaciones } from '../shared/compare-variaciones.ts';

/**
 * A printed variance that is neither what was done less what was programmed nor the reverse. One that is the reverse
 * belongs to `variacion-de-otro-signo`.
 */
export const variacionDistinta: Regla = {
  kind: ruleKind({
    code: 'variacion-distinta',
    title: 'Variaciones que no son la diferencia entre lo realizado y lo programado',
    explanation:
      'El documento da lo que se programó, lo que se realizó y la variación entre los dos. La que imprime no es la diferencia, con ningún signo.',
    wrong: 'Programado: 8. Realizado: 14. Variación: 0.',
    right: 'Programado: 8. Realizado: 14. Variación: 6.',
  }),
  peso: 'fondo',
  find: ({ planes }) =>
    planes.flatMap((plan) =>
      compareVariaciones(plan)
        .filter(({ sign }) => sign === 'distinta')
        .map((compared) => tell(plan, compared)),
    ),
};

function tell(plan: PlanCalculado, compared: ComparedVariacion): Hallazgo {
  const { metaCalculada, printed, programado, realizado, difference } = compared;
  const { metaPlan, indicador, calculo } = metaCalculada;
  const figure = calculo.inputs.flatMap(({ mediciones }) => mediciones)[0];
  return {
    record: printed,
    column: ['valor'],
    id: `${plan.id}/${printed.variable}/${printed.periodo}`,
    message: `${indicador.nombre}, ${formatPeriodo(metaPlan.periodo)}: lo programado es ${formatExact(programado)} y lo realizado, ${formatExact(realizado)}. La diferencia es ${formatSigned(difference)}, y la variación que da el documento es ${formatPrinted(printed)}.`,
    sides: [
      { says: `Programado: ${formatExact(programado)}`, fuente: metaPlan.fuente },
      { says: `Realizado: ${formatExact(realizado)}`, fuente: figure?.fuente ?? printed.fuente },
      { says: `Variación: ${formatPrinted(printed)}`, fuente: printed.fuente },
    ],
    pages: [pageOfMeta(plan, metaCalculada)],
  };
}
