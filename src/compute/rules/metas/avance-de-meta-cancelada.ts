import { formatNumber } from '../../../format/numbers.ts';
import { firstDay } from '../../../model/date.ts';
import type { Fin } from '../../../model/tables/ajustes.ts';
import { periodoDays } from '../../../model/periodo.ts';
import { tellFin } from '../../../format/goal-ends.ts';
import type { MetaCalculada } from '../../metas/meta-calculada.ts';
import type { PlanCalculado } from '../../metas/plan-calculado.ts';
import {
  type Declaration,
  findByMeta,
  idOfAvance,
  isDeclaration,
  pagesOfAvance,
  tellMeta,
} from '../shared/tell-meta.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/**
 * A goal that was cancelled or replaced, and that a report gives as met, or of which it declares progress in a time that
 * began after that. What a report declares up to then is no contradiction.
 */
export const avanceDeMetaCancelada: Regla = {
  kind: ruleKind({
    code: 'avance-de-meta-cancelada',
    title: '[Metas canceladas o sustituidas] de [las@meta] que [un informe] declara avance',
    explanation:
      'Un documento dice que [la meta] ya no seguía, y [un informe] [lo/la@meta] da por [cumplida@meta] o declara un avance de tiempo posterior.',
    wrong: '[El acta] de mayo de 2025: se cancela la guía. [El informe] de 2025: guía, avance 100 %.',
    right: '[El informe] de 2025: la guía se canceló en mayo.',
  }),
  peso: 'fondo',
  find: (sitio) =>
    findByMeta(sitio, (plan, one) => {
      const { fin } = one.cambios ?? {};
      return fin
        ? one.avances
            .filter(isDeclaration)
            .filter((avance) => contradicts(sitio, avance, fin))
            .map((avance) => tell(sitio, plan, one, avance, fin))
        : [];
    }),
};

const WHOLE = 100;

function contradicts({ indexes }: Examined, { informe, declarado }: Declaration, { fecha }: Fin): boolean {
  const days = periodoDays(indexes.informes.get(informe)?.periodo ?? '');
  if (!days || declarado === 0) return false;
  return days.from > firstDay(fecha) || (declarado >= WHOLE && days.to >= firstDay(fecha));
}

function tell(sitio: Examined, plan: PlanCalculado, one: MetaCalculada, avance: Declaration, fin: Fin): Hallazgo {
  const declared = `Avance de ${formatNumber(avance.declarado)} %`;
  return {
    record: avance,
    column: ['declarado'],
    id: idOfAvance(plan, avance),
    message: saying`${tellMeta(one)} [La meta] ${tellFin(fin)}, y [un informe] declara un avance de ${formatNumber(avance.declarado)} %.`,
    sides: [
      { says: saying`[La meta] ${tellFin(fin)}`, fuente: fin.fuente },
      { says: declared, fuente: avance.fuente },
    ],
    pages: pagesOfAvance(sitio, plan, one, avance),
  };
}
