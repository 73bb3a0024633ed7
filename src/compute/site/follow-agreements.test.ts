import { expect, test } from 'vitest';
import { conSeguimiento, PRORROGA } from '../../../tests/actas-de-un-anio.ts';
import { openCon } from '../../../tests/sitio-minimo.ts';
import { groupAgreements, scheduledAgreements } from './follow-agreements.ts';

async function followed(said: string) {
  const { sitio, problems } = await openCon(conSeguimiento(said));
  if (!sitio) throw new Error(problems.map(({ message }) => message).join('\n'));
  return sitio.acuerdos;
}

const said = (resultado: string, more = '') =>
  `seguimiento:\n  - acuerdo: acta-1/acuerdo-2\n    resultado: ${resultado}\n${more}`;

// prettier-ignore
test.each([
  ['', ['cumplido-tarde', 'vencido']],
  [PRORROGA, ['cumplido-tarde', 'prorroga-vencida']],
  [said('prorrogado', '    nuevo_plazo: 2026-06\n'), ['cumplido-tarde', 'prorrogado']],
  [said('cumplido', '    fecha: 2025-06-01\n'), ['cumplido-tarde', 'cumplido-a-tiempo']],
  [said('cancelado'), ['cumplido-tarde', 'cancelado']],
])('of two agreements that were due in June, with «%s» in the next acta', async (seguimiento, estados) => {
  expect((await followed(seguimiento)).map(({ estado }) => estado)).toEqual(estados);
});

test('an extension keeps the first deadline, the new one, the acta that gave it and its source', async () => {
  const acuerdo = (await followed(PRORROGA))[1];
  expect(acuerdo).toMatchObject({
    acuerdo: { vence: '2025-06-30' },
    plazo: { vence: '2025-10-31', extended: true },
    seguimiento: [{ acta: { id: 'acta-2' }, sesion: '2025-09-15', fuente: { documento: 'acta-1', lugar: 'punto 4' } }],
  });
});

test('those to be done stand first, and only what has a deadline is scheduled', async () => {
  const acuerdos = await followed(PRORROGA);
  expect([...groupAgreements(acuerdos).keys()]).toEqual(['por-cumplir', 'cumplidos']);
  expect(scheduledAgreements(acuerdos).map(({ acuerdo }) => acuerdo.id)).toEqual(['acuerdo-1', 'acuerdo-2']);
  expect(scheduledAgreements(await followed(said('prorrogado')))).toHaveLength(1);
});
