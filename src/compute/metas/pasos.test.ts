import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unaMeta } from '../../../tests/registros.ts';
import { isPartOf, periodoDays } from '../../model/periodo.ts';
import { goalsAround } from './pasos.ts';

const periodo = fc.oneof(
  fc
    .tuple(fc.integer({ min: 2000, max: 2004 }), fc.constantFrom('', '-S1', '-S2', '-T1', '-T3', '-B2', '-02', '-12'))
    .map(([anio, parte]) => `${anio}${parte}`),
  fc
    .tuple(fc.integer({ min: 1998, max: 2003 }), fc.integer({ min: 1, max: 5 }))
    .map(([anio, mas]) => `${anio}/${anio + mas}`),
);

test('the goal around another is the one that a look at all of them finds', () => {
  fc.assert(
    fc.property(fc.array(periodo, { maxLength: 20 }), periodo, (periodos, uno) => {
      const metas = periodos.map((suyo, i) => unaMeta({ id: `m-${i}`, periodo: suyo }));
      const around = metas.filter((metaPlan) => isPartOf(uno, metaPlan.periodo));
      const days = (suyo: string) => periodoDays(suyo) ?? { from: '', to: '' };
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
      expect(goalsAround(metas)(unaMeta({ id: 'una', periodo: uno }))?.id).toBe(first);
    }),
  );
});
