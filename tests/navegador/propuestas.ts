import { expect } from 'vitest';
import { SITIO_MINIMO } from '../sitio-minimo.ts';
import type { Anfitrion } from './anfitrion.ts';
import { type Lector, until } from './lector.ts';
import { choose, enter, focus, isJudged, mentions, saveFirst, says, textOf, writeCell } from './mesa.ts';

/** The walk from two corrections to their proposal, of which others changed the same meanwhile. */

const PERSONAS = 'data/personas.csv';
const NOMBRE = 1;
const AS_BUILT = SITIO_MINIMO[PERSONAS] ?? '';
/** What others made of it meanwhile, and what becomes of both where one name of each stays. */
const THEIRS = 'id,nombre\nana,Ana Suya\nluis,Luis Suyo\neva,Eva Sol\n';
const JOINED = 'id,nombre\nana,Ana Mía\nluis,Luis Suyo\neva,Eva Sol\n';

async function writeProposal(lector: Lector, token: string): Promise<void> {
  await focus(lector, '#editor-porque');
  await lector.type('Así consta en el acta 1.');
  await focus(lector, '#editor-token');
  await lector.type(token);
  await enter(lector, '#editor-enviar');
}

/** Says of each row whose name stays, and sees that nothing goes on before. */
async function chooseSides(lector: Lector): Promise<void> {
  await until(lector, () => document.querySelector<HTMLDialogElement>('#editor-choque')?.open);
  const asked = await lector.run(() =>
    [...document.querySelectorAll('#editor-lo-que-choca legend')].map(({ textContent }) => textContent),
  );
  expect(asked).toEqual(['Renglón ana, nombre', 'Renglón luis, nombre']);
  expect(await textOf(lector, '#editor-lo-que-choca')).toContain('Eva Sol');
  await enter(lector, '#editor-juntar');
  await says(lector, '#editor-falta', 'Falta decir cuál queda en 2 lugares.');
  await focus(lector, '#editor-lo-que-choca fieldset:nth-of-type(1) [value="mine"]');
  await lector.press('Space');
  await focus(lector, '#editor-lo-que-choca fieldset:nth-of-type(2) [value="theirs"]');
  await lector.press('Space');
  await enter(lector, '#editor-juntar');
  await mentions(lector, '#editor-enviado', 'Se juntó');
}

/** Corrects two names that others change too before it is proposed, one to be kept and one to be left. */
export async function proposeWithConflict(lector: Lector, host: Anfitrion): Promise<void> {
  host.commit({ [PERSONAS]: AS_BUILT });
  await choose(lector, 'tabla', PERSONAS);
  await writeCell(lector, 0, NOMBRE, 'Ana Mía');
  await writeCell(lector, 1, NOMBRE, 'Luis Mío');
  await isJudged(lector);
  host.commit({ [PERSONAS]: THEIRS });
  const before = host.proposals.length;
  await writeProposal(lector, host.token);
  await chooseSides(lector);
  await isJudged(lector, '1 aviso.');
  expect(host.proposals).toHaveLength(before);
  expect(await saveFirst(lector, 'personas.csv')).toBe(JOINED);
  await enter(lector, '#editor-enviar');
  await mentions(lector, '#editor-enviado', /^Se propuso a las .*, con el número 1\./);
  expect(host.proposals).toHaveLength(before + 1);
  const { from, into, title } = host.proposals[before] as Anfitrion['proposals'][number];
  expect([into, title]).toEqual(['principal', 'Corrige Personas']);
  expect(host.filesOf(from)).toEqual({ [PERSONAS]: JOINED });
}
