import { firstDay, lastDay } from '../../model/date.ts';
import { type Periodo, periodoDays, yearsOf } from '../../model/periodo.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { Content } from '../../model/tables/index.ts';
import type { At } from './at.ts';

interface WithPeriodo {
  periodo: Periodo;
}

/**
 * `2024/2025` is two calendar years, and a body whose year begins in October may mean one. Told once a file, and not
 * where the plan itself lasts those two years.
 */
export function assumedYears({ planes, informes }: Content, at: At): Problem[] {
  const plans = new Map(planes.map(({ id, plan }) => [id, plan]));
  const files: [plan: string, records: readonly WithPeriodo[]][] = [
    ...planes.flatMap(({ id, metas, mediciones }): [string, readonly WithPeriodo[]][] => [
      [id, metas],
      [id, mediciones],
    ]),
    ...informes.map((informe): [string, readonly WithPeriodo[]] => [informe.plan, [informe]]),
  ];
  return files.flatMap(([plan, records]) => {
    const doubtful = records.find(({ periodo }) => isTwoYears(periodo) && !isTermOf(plans.get(plan), periodo));
    return doubtful ? [tell(doubtful, at)] : [];
  });
}

const isTwoYears = (periodo: Periodo) => /^\d{4}\/\d{4}$/.test(periodo) && yearsOf(periodo) === 2;

function isTermOf(plan: Content['planes'][number]['plan'] | undefined, periodo: Periodo): boolean {
  const days = periodoDays(periodo);
  return plan !== undefined && days?.from === firstDay(plan.inicio) && days.to === lastDay(plan.fin);
}

function tell(record: WithPeriodo, at: At): Problem {
  const [from = '', to = ''] = record.periodo.split('/');
  return at(record, ['periodo'], {
    code: 'assumed-years',
    message: `«${record.periodo}» se leyó como dos años de calendario: de enero de ${from} a diciembre de ${to}.`,
    hint: `Si es un solo año que empieza a mitad del calendario, escriba sus meses, por ejemplo «${from}-10/${to}-09».`,
  });
}
