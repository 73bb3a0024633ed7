import { formatDate, formatWhen } from '../../../format/dates.ts';
import { laterPeriodo, receptionsOf, type Reception } from '../shared/receptions.ts';
import { ruleKind, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** A report presented before the period that it covers was over. */
export const informeDePeriodoNoConcluido: Regla = {
  kind: ruleKind({
    code: 'informe-de-periodo-no-concluido',
    title: '[Informes presentados] antes de que terminara su periodo',
    explanation: '[El informe] dice que cubre unos meses, y se presentó cuando el último no había terminado.',
    wrong: '[Informe] de julio a septiembre, presentado el 13 de septiembre.',
    right: '[Informe] de julio a septiembre, presentado el 3 de octubre.',
  }),
  peso: 'fondo',
  find: (sitio) => receptionsOf(sitio).flatMap(findInInforme),
};

function findInInforme(received: Reception): Hallazgo[] {
  const { informe, sesion, pages } = received;
  const periodo = laterPeriodo(received);
  if (!periodo) return [];
  return [
    {
      record: informe,
      column: ['periodo'],
      id: informe.id,
      message: saying`[El informe] cubre hasta el ${formatDate(periodo.hasta)} y se presentó antes, ${formatWhen(sesion.fecha)}.`,
      sides: [
        {
          says: saying`Fecha de la sesión que [lo/la@informe] recibió: ${formatDate(sesion.fecha)}`,
          fuente: sesion.fuente,
        },
        periodo.side,
      ],
      pages,
    },
  ];
}
