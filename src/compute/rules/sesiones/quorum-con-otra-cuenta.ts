import { castVotes } from '../../site/count-votes.ts';
import type { TextoDeActa } from '../../../model/tables/index.ts';
import { pageOfActa } from '../shared/page-links.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** Qualities that are always a member's; officials, guests and facilitators may attend without being one. */
const MEMBERS: ReadonlySet<string> = new Set(['presidencia', 'ciudadania']);

/**
 * What an acta says of its quorum against whom it names present, and against how many vote. Only what can't be, whoever
 * of those named is a member, is told; an acta that names nobody present says nothing.
 */
export const quorumConOtraCuenta: Regla = {
  kind: ruleKind({
    code: 'quorum-con-otra-cuenta',
    title: '[Actas] cuyo quórum no cuadra con quienes estuvieron',
    explanation:
      '[El acta] dice cuántos integrantes estuvieron o cuántos se necesitaban para sesionar, y los nombres que da como presentes, o los votos de un punto, son otros tantos.',
    wrong: 'Presentes, según [el acta]: 5. Asistentes: Ana Ruiz y Luis Paz.',
    right: 'Presentes, según [el acta]: 2. Asistentes: Ana Ruiz y Luis Paz.',
  }),
  peso: 'fondo',
  find: (sitio) => sitio.actas.flatMap((acta) => findInActa(sitio, acta)),
};

function findInActa(sitio: Examined, acta: TextoDeActa): Hallazgo[] {
  const { presentes, quorum_requerido: required, fuente } = acta;
  const named = acta.asistentes.length;
  const surely = acta.asistentes.filter(({ calidad }) => MEMBERS.has(calidad)).length;
  const tell = (column: PropertyKey[], id: string, message: string, said: string, found: string, at = fuente) => ({
    record: acta,
    column,
    id: `${acta.id}${id}`,
    message,
    sides: [
      { says: said, fuente },
      { says: found, fuente: at },
    ] as const,
    pages: [pageOfActa(sitio, acta)],
  });
  const asked = `Quórum que se pide: ${required}`;
  const present = presentes ?? (named > 0 ? named : undefined);
  const short = required !== undefined && present !== undefined && present < required;
  return [
    ...(presentes !== undefined && named > 0 && (presentes > named || presentes < surely)
      ? [
          tell(
            ['presentes'],
            '',
            saying`[El acta] dice que estuvieron ${presentes} integrantes, y da los nombres de ${named}.`,
            saying`Presentes, según [el acta]: ${presentes}`,
            `Asistentes que nombra: ${named}`,
          ),
        ]
      : []),
    ...(short
      ? [
          tell(
            ['quorum_requerido'],
            '',
            saying`El quórum que se pide es de ${required}, y [el acta] da por presentes a ${present}.`,
            asked,
            `Presentes: ${present}`,
          ),
        ]
      : acta.orden_del_dia.flatMap((punto, i) => {
          const cast = castVotes(punto);
          if (required === undefined || cast === 0 || cast >= required) return [];
          return [
            tell(
              ['orden_del_dia', i, 'punto'],
              `/${punto.punto}`,
              `En el punto ${punto.punto} toman parte ${cast}, y el quórum que se pide es de ${required}.`,
              asked,
              `Votos y abstenciones en el punto ${punto.punto}: ${cast}`,
              punto.fuente,
            ),
          ];
        })),
  ];
}
