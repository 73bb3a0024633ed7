import { periodoDays } from '../../model/periodo.ts';
import { type ClaseDeInforme, type Informe, MESES_DE_INFORME } from '../../model/tables/informes.ts';
import type { Problem } from '../../model/problems/problem.ts';
import type { At } from './at.ts';
import { saying } from '../../model/speech/speech.ts';

/** A kind that says how often a report is given, beside a period that lasts something else. */
export function checkClaseDeInforme(informe: Informe, at: At): Problem[] {
  const { tipo, periodo } = informe;
  const expected = MESES_DE_INFORME[tipo];
  const months = monthsOf(periodo);
  if (expected === undefined || months === undefined || months === expected) return [];
  const fitting = (Object.keys(MESES_DE_INFORME) as ClaseDeInforme[]).find((one) => MESES_DE_INFORME[one] === months);
  const kinds = [...(fitting ? [fitting] : months > 12 ? (['final'] as const) : []), 'otro'];
  return [
    at(informe, ['tipo'], {
      code: 'report-kind',
      message: saying`[Un informe] «${tipo}» cubre ${count(expected)}, y el periodo de este, «${periodo}», dura ${count(months)}.`,
      hint: `Escriba ${kinds.map((one) => `«tipo: ${one}»`).join(' o ')}, o corrija el periodo.`,
    }),
  ];
}

const count = (months: number) => (months === 1 ? '1 mes' : `${months} meses`);

/** The calendar months of a period. */
function monthsOf(periodo: string): number | undefined {
  const days = periodoDays(periodo);
  if (!days) return undefined;
  const number = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return number(days.to) - number(days.from) + 1;
}
