import type { MetaCalculada } from '../compute/meta.ts';
import type { PlanCalculado } from '../compute/plan.ts';
import { formatDate, formatWhen } from '../formato.ts';
import { askedFor, findByMeta, idOfAvance, pagesOfAvance, quoteMeta } from './de-metas.ts';
import { claseDeRegla, type Examinado, type Hallazgo, type Regla } from './regla.ts';

/** A goal that, by the date that a report gives, was met after its deadline. */
export const metaCumplidaTarde: Regla = {
  clase: claseDeRegla({
    codigo: 'meta-cumplida-tarde',
    titulo: 'Metas que se cumplieron después de su plazo',
    explicacion: 'La meta se cumplió, y la fecha en que un informe dice que se cumplió es posterior al plazo del plan.',
    mal: 'El plan: abrir la biblioteca en noviembre de 2025. El informe: se abrió el 1 de diciembre de 2025.',
    bien: 'El informe: se abrió el 28 de noviembre de 2025.',
  }),
  find: (sitio) => findByMeta(sitio, (plan, una) => metLate(sitio, plan, una)),
};

function metLate(sitio: Examinado, plan: PlanCalculado, una: MetaCalculada): Hallazgo[] {
  const avance = una.avances.findLast(({ cumplida }) => cumplida !== undefined);
  if (una.plazo !== 'tarde' || avance?.cumplida === undefined) return [];
  const { meta } = una;
  const cuando = formatWhen(avance.cumplida);
  return [
    {
      registro: avance,
      columna: ['cumplida'],
      id: idOfAvance(plan, avance),
      mensaje: `La meta ${quoteMeta(una)} vencía ${formatWhen(meta.vence)} y, según el informe, se cumplió ${cuando}.`,
      lados: [
        { dice: `Plazo: ${formatDate(meta.vence)}. Meta: ${askedFor(una)}`, fuente: meta.fuente },
        { dice: `Se cumplió ${cuando}`, fuente: avance.fuente },
      ],
      paginas: pagesOfAvance(sitio, plan, una, avance),
    },
  ];
}
