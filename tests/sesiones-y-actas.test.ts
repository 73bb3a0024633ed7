import { expect, test } from 'vitest';
import { latestFacts } from '../src/compute/site/novedades.ts';
import { actasOfSession, firstOfEach } from '../src/model/standing-actas.ts';
import { conSeguimiento, DOS_ACUERDOS, PRORROGA, primeraActa } from './actas-de-un-anio.ts';
import { type Cambios, foundBy, openCon, replace, SITIO_MINIMO } from './sitio-minimo.ts';

const ACTA = SITIO_MINIMO['content/actas/acta-1.mdx'] ?? '';
const CORREGIDA = 'content/actas/acta-1-corregida.mdx';
const ORGANOS = `id,entidad,nombre,inicio,fin
comite,villa,Comité de Gobierno Abierto,2024,2027-09
cabildo,villa,Ayuntamiento,2024,2027-09
`;
const SESIONES = `id,organo,junto_con,tipo,numero,fecha,fuente
sesion-1,comite,cabildo,ordinaria,1,2025-11-15,acta-1#inicio
`;

const told = async (changes: Cambios) =>
  (await openCon(changes)).problems
    .filter(({ severity }) => severity !== 'observation')
    .map(({ severity, code, file, line, field, hint }) => ({ severity, code, file, line, field, hint }));

test('a session of two bodies is one, with one acta, and both are told of it', async () => {
  const { sitio, problems } = await openCon({ 'data/organos.csv': ORGANOS, 'data/sesiones.csv': SESIONES });
  expect(problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
  expect(sitio?.sesiones).toHaveLength(1);
  expect(sitio && latestFacts(sitio, '2025-12-31').map(({ text }) => text)).toContain(
    'Comité de Gobierno Abierto y Ayuntamiento',
  );
});

test('the same in two rows is told, with what to write', async () => {
  const rows = `${SITIO_MINIMO['data/sesiones.csv']}sesion-1-cabildo,cabildo,ordinaria,1,2026-01-15,acta-1#inicio\n`;
  const problems = await told({ 'data/organos.csv': ORGANOS, 'data/sesiones.csv': rows });
  expect(problems).toEqual([
    {
      severity: 'warning',
      code: 'joint-session',
      file: 'data/sesiones.csv',
      line: 3,
      field: 'id',
      hint: 'Si fue una sola sesión, borre este renglón y escriba «cabildo» en «junto_con» de «sesion-1».',
    },
  ]);
});

// prettier-ignore
test.each([
  ['of another day', 'sesion-2,cabildo,ordinaria,1,2026-01-16,acta-1#inicio'],
  ['that another place tells', 'sesion-2,cabildo,ordinaria,1,2026-01-15,acta-1#punto 3'],
  ['of the same body', 'sesion-2,comite,extraordinaria,1,2026-01-15,acta-1#inicio'],
  ['that is solemn', 'sesion-2,cabildo,solemne,1,2026-02-15,acta-1#inicio'],
  ['that is permanent', 'sesion-2,cabildo,permanente,,2026-02-15,acta-1#inicio'],
])('nothing of a session %s', async (_, row) => {
  const sesiones = `${SITIO_MINIMO['data/sesiones.csv']}${row}\n`;
  const problems = await told({ 'data/organos.csv': ORGANOS, 'data/sesiones.csv': sesiones });
  expect(problems.filter(({ code }) => code !== 'orphan-record')).toEqual([]);
});

test('a body holds no session with itself', async () => {
  const problems = await told({
    'data/organos.csv': ORGANOS,
    'data/sesiones.csv': SESIONES.replace(',cabildo,', ',comite|cabildo,'),
  });
  expect(problems).toMatchObject([{ severity: 'error', code: 'constraint-error', field: 'junto_con' }]);
});

test('two actas of one session are told, unless one says that it corrects the other', async () => {
  expect(await told({ [CORREGIDA]: ACTA })).toMatchObject([
    { severity: 'warning', code: 'second-acta', file: 'content/actas/acta-1-corregida.mdx', line: 2, field: 'sesion' },
  ]);
  const { sitio, problems } = await openCon({
    [CORREGIDA]: replace('sesion: sesion-1\n', 'sesion: sesion-1\ncorrige: acta-1\n')(ACTA),
  });
  expect(problems.map(({ code }) => code)).toEqual([]);
  expect(actasOfSession(sitio?.actas ?? [], 'sesion-1').map(({ id }) => id)).toEqual(['acta-1-corregida', 'acta-1']);
});

// prettier-ignore
test.each<[string, Cambios, string]>([
  ['itself', { 'content/actas/acta-1.mdx': replace('sesion: sesion-1\n', 'sesion: sesion-1\ncorrige: acta-1\n') }, 'circular-reference'],
  ['one that corrects it', { 'content/actas/acta-1.mdx': replace('sesion: sesion-1\n', 'sesion: sesion-1\ncorrige: acta-1-corregida\n'), [CORREGIDA]: ACTA.replace('sesion: sesion-1\n', 'sesion: sesion-1\ncorrige: acta-1\n') }, 'circular-reference'],
  ['one that is not there', { 'content/actas/acta-1.mdx': replace('sesion: sesion-1\n', 'sesion: sesion-1\ncorrige: acta-0\n') }, 'foreign-key'],
  ['one of another session', { ...conSeguimiento('corrige: acta-1\n') }, 'constraint-error'],
])('no acta corrects %s', async (_, changes, code) => {
  expect((await told(changes)).filter(({ severity }) => severity === 'error')).toMatchObject([{ code }]);
});

test('of corrected minutes, only those that stand are examined', async () => {
  const sinFirma = (text: string) => text.replace('  - { persona: "ana", cargo: Presidenta }\n', '');
  const corrected = replace('sesion: sesion-1\n', 'sesion: sesion-1\ncorrige: acta-1\n')(ACTA);
  const changes = { 'content/actas/acta-1.mdx': sinFirma, [CORREGIDA]: corrected };
  expect(await foundBy('presente-sin-firma', changes)).toEqual([]);
});

test('agreements of corrected minutes count once, and what later minutes say of them holds for those that stand', async () => {
  const { sitio, problems } = await openCon({
    ...conSeguimiento(PRORROGA),
    [CORREGIDA]: primeraActa(`corrige: acta-1\n${DOS_ACUERDOS}`),
  });
  expect(problems.filter(({ severity }) => severity !== 'observation')).toEqual([]);
  const shown = sitio?.acuerdos.map(({ acta, acuerdo, stands, estado }) => [acta.id, acuerdo.id, stands, estado]);
  expect(shown).toEqual([
    ['acta-1', 'acuerdo-1', false, 'cumplido-tarde'],
    ['acta-1', 'acuerdo-2', false, 'prorroga-vencida'],
    ['acta-1-corregida', 'acuerdo-1', true, 'cumplido-tarde'],
    ['acta-1-corregida', 'acuerdo-2', true, 'prorroga-vencida'],
  ]);
});

test('a row of corrections goes back to the first', () => {
  const actas = ['a', 'b', 'c'].map((id, i, all) => ({ id, sesion: 's', corrige: all[i - 1] }));
  expect(actas.map(({ id }) => firstOfEach(actas)(id))).toEqual(['a', 'a', 'a']);
  expect(actasOfSession(actas, 's').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
