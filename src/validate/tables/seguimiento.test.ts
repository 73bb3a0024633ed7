import { expect, test } from 'vitest';
import { conSeguimiento, DOS_ACUERDOS, otraActa, PRORROGA, primeraActa } from '../../../tests/actas-de-un-anio.ts';
import { openCon } from '../../../tests/sitio-minimo.ts';

const one = (acuerdo: string, resultado = 'cumplido') => `  - acuerdo: ${acuerdo}\n    resultado: ${resultado}\n`;

// prettier-ignore
test.each([
  ['seguimiento:\n' + one('acuerdo-2'), 'type-error', 'no dice acta y acuerdo', 'acta-1/acuerdo-2'],
  ['seguimiento:\n' + one('acta-1/acuerdo-3'), 'foreign-key', 'no existe en acuerdos', 'Hay «acta-1/acuerdo-'],
  ['seguimiento:\n' + one('acta-2/propio') + 'acuerdos:\n  - id: propio\n    punto: "1"\n    texto: Algo\n', 'constraint-error', 'de esta misma acta', '«cumplido» en el acuerdo'],
  ['seguimiento:\n' + one('acta-1/acuerdo-1') + one('acta-1/acuerdo-1', 'cancelado'), 'constraint-error', 'ya dice antes', 'un solo renglón'],
  ['seguimiento:\n' + one('acta-1/acuerdo-2') + '    nuevo_plazo: 2025-12\n', 'constraint-error', 'solo va con', 'prorrogado'],
  ['seguimiento:\n' + one('acta-1/acuerdo-2', 'terminado'), 'constraint-error', 'no es una de las opciones', 'cumplido, prorrogado, cancelado'],
])('%s', async (said, code, message, hint) => {
  const { problems } = await openCon(conSeguimiento(said));
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ file: 'content/actas/acta-2.mdx', code }]);
  expect(errors[0]?.message).toContain(message);
  expect(errors[0]?.hint).toContain(hint);
});

test('an acta says nothing of what was agreed after it', async () => {
  const { problems } = await openCon({
    ...conSeguimiento(DOS_ACUERDOS),
    'content/actas/acta-1.mdx': primeraActa('seguimiento:\n' + one('acta-2/acuerdo-1')),
    'content/actas/acta-2.mdx': otraActa('sesion-2', DOS_ACUERDOS),
  });
  expect(problems.map(({ file, message }) => `${file} ${message}`)).toContain(
    'content/actas/acta-1.mdx El acuerdo es de una sesión posterior (2025-09-15) a la de esta acta (2025-03-15).',
  );
});

test('a followed agreement is no problem', async () => {
  const { problems } = await openCon(conSeguimiento(PRORROGA));
  expect(problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
});
