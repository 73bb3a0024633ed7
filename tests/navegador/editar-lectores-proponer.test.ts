import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { replace, SITIO_MINIMO } from '../sitio-minimo.ts';
import { type Anfitrion, openAnfitrion } from './anfitrion.ts';
import { useLector } from './con-lector.ts';
import { buildWithEditor } from './editar.ts';
import { type Lector, LECTORES, until } from './lector.ts';
import { choose, enter, focus, isJudged, mentions, openDesk, saveFirst, says, textOf, writeCell } from './mesa.ts';
import { openServer, type Servidor } from './servidor.ts';

const PERSONAS = 'data/personas.csv';
const NOMBRE = 1;
const AS_BUILT = SITIO_MINIMO[PERSONAS] ?? '';
/** What others made of it meanwhile, and what becomes of both where one name of each stays. */
const THEIRS = 'id,nombre\nana,Ana Suya\nluis,Luis Suyo\neva,Eva Sol\n';
const JOINED = 'id,nombre\nana,Ana Mía\nluis,Luis Suyo\neva,Eva Sol\n';

interface Repositorio {
  host: Anfitrion;
  built: Awaited<ReturnType<typeof buildWithEditor>>;
  site: Servidor;
}

async function openRepositorio(kind: 'github' | 'gitlab'): Promise<Repositorio> {
  const host = await openAnfitrion(kind, { [PERSONAS]: AS_BUILT });
  const keys = `"editar": "si",\n  "repositorio": "${host.repositorio}",\n  "corte":`;
  const built = await buildWithEditor({ 'data/sitio.json': replace('"corte":', keys) });
  return { host, built, site: await openServer(built.dist) };
}

const repositorios = new Map<string, Repositorio>();

beforeAll(async () => {
  const kinds = ['github', 'gitlab'] as const;
  await Promise.all(kinds.map(async (kind) => repositorios.set(kind, await openRepositorio(kind))));
});

afterAll(async () => {
  for (const { host, built, site } of repositorios.values()) {
    await site.close();
    await built.remove();
    await host.close();
  }
});

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

const propuesto = /^Se propuso a las .*, con el número 1\./;

async function proposeWithConflict(lector: Lector, { host }: Repositorio): Promise<void> {
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
  await mentions(lector, '#editor-enviado', propuesto);
  expect(host.proposals).toHaveLength(before + 1);
  const { from, into, title } = host.proposals[before] as Anfitrion['proposals'][number];
  expect([into, title]).toEqual(['principal', 'Corrige Personas']);
  expect(host.filesOf(from)).toEqual({ [PERSONAS]: JOINED });
}

describe.each(LECTORES)('in $navegador', ({ openLector }) => {
  const lectorOf = useLector(openLector);

  describe.each(['github', 'gitlab'])('to %s', (kind) => {
    const repositorio = () => repositorios.get(kind) as Repositorio;
    beforeEach(() => repositorio().host.commit({ [PERSONAS]: AS_BUILT }));

    test.for([
      ['from a server', () => `${repositorio().site.url}editar.html`],
      ['from disk', () => pathToFileURL(join(repositorio().built.dist, 'editar.html')).href],
    ] as const)(
      '%s, what others changed meanwhile is decided row by row, judged, saved and proposed',
      async ([, address], context) => {
        const lector = lectorOf(context);
        await openDesk(lector, address());
        await proposeWithConflict(lector, repositorio());
        expect(lector.errores).toEqual([]);
      },
    );
  });
});
