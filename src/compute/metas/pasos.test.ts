import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unaMeta } from '../../../tests/registros.ts';
import { isPartOf, periodoDays } from '../../model/periodo.ts';
import { goalsAround } from './pasos.ts';

const periodo = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2000, max: 2004 }), fc.constantFrom('', '-S1', '-S2', '-T1', '-T3', '-B2', '-02', '-12'))
    .map(([year, part]) => `${year}${part}`),
  fc
    .tuple(fc.integer({ min: 1998, max: 2003 }), fc.integer({ min: 1, max: 5 }))
    .map(([year, mas]) => `${year}/${year + mas}`),
);

test('the goal around another is the one that a look at all of them finds', () => {
  fc.assert(
    fc.property(fc.array(periodo, { maxLength: 20 }), periodo, (periodos, one) => {
      const metas = periodos.map((own, i) => unaMeta({ id: `m-${i}`, periodo: own }));
      const around = metas.filter((metaPlan) => !metaPlan.periodo.includes('/') && isPartOf(one, metaPlan.periodo));
      const days = (own: string) => periodoDays(own) ?? { from: '', to: '' };
      const latest = around
        .map((metaPlan) => days(metaPlan.periodo).from)
        .sort()
        .at(-1);
      const begin = around.filter((metaPlan) => days(metaPlan.periodo).from === latest);
      const end = begin.map((metaPlan) => days(metaPlan.periodo).to).sort()[0];
      const [first] = begin
        .filter((metaPlan) => days(metaPlan.periodo).to === end)
        .map(({ id }) => id)
        .sort();
      expect(goalsAround(metas)(unaMeta({ id: 'una', periodo: one }))?.id).toBe(first);
    }),
  );
});
