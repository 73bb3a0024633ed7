import type { Avance } from '../../../model/tables/avances.ts';
import type { Color } from '../../../model/tables/indicadores.ts';
import { formatExact } from '../../../format/numbers.ts';
import { formatList } from '../../../format/lists.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import { rangosOf, readSemaforo } from '../../metas/semaforo.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import { findByMeta, idOfAvance, knewAll, pagesOfAvance, tellMeta } from '../shared/tell-meta.ts';
import { type Examined, type Hallazgo, type Regla, ruleKind } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** A report gives a goal another colour than the body's own ranges do. */
export const semaforoDistinto: Regla = {
  kind: ruleKind({
    code: 'semaforo-distinto',
    title: '[Metas] con otro color que el de su semáforo',
    explanation:
      '[El informe] da [a la meta] un color, y con los rangos que publica [el plan] y las cifras publicadas le toca otro.',
    wrong: '[El plan]: rojo, menos de 70 % [de la meta]. [El informe]: 60 de 100, en verde.',
    right: '[El informe]: 60 de 100, en rojo.',
  }),
  peso: 'fondo',
  find: (sitio) => findByMeta(sitio, (plan, one) => otherColour(sitio, plan, one)),
};

/** What the last report says of it: what an earlier one says may be of figures that have changed since. */
const lastWithColour = ({ avances }: MetaCalculada) =>
  avances.findLast((avance): avance is Avance & { semaforo: Color } => avance.semaforo !== undefined);

function otherColour(sitio: Examined, plan: PlanCalculado, one: MetaCalculada): Hallazgo[] {
  const { indicador, metaPlan, calculo } = one;
  const avance = lastWithColour(one);
  const lectura = readSemaforo(indicador, metaPlan, calculo);
  if (!avance || !knewAll(sitio, avance, one)) return [];
  if (!lectura || lectura.colores.length === 0 || lectura.colores.includes(avance.semaforo)) return [];
  const own = formatList(lectura.colores);
  const ranges = rangosOf(indicador).map(({ color, rangos }) => `${color}: ${rangos.join(' o ')}`);
  return [
    {
      record: avance,
      column: ['semaforo'],
      id: idOfAvance(plan, avance),
      message: saying`${tellMeta(one)} [El informe] [lo/la@meta] da en ${avance.semaforo}, y con los rangos [del plan] le toca ${own}: se leen con ${formatExact(lectura.numero)}.`,
      sides: [
        { says: ranges.join('; '), fuente: indicador.fuente_semaforo ?? indicador.fuente },
        { says: `Semáforo en ${avance.semaforo}`, fuente: avance.fuente },
      ],
      pages: pagesOfAvance(sitio, plan, one, avance),
    },
  ];
}
