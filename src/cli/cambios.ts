import { parseArgs } from 'node:util';
import { showText } from '../base/characters.ts';
import { describeFailure } from '../report/failure.ts';
import { reportChangesAsJson } from '../report/changes/json.ts';
import { reportChangesAsMarkdown } from '../report/changes/markdown.ts';
import { tellBase, tellErrors, tellUnread } from '../report/changes/notes.ts';
import { reportChangesAsText } from '../report/changes/plain-text.ts';
import type { ToldChanges } from '../report/changes/group-changes.ts';
import { isObstacle, type NoReview, type Review, reviewFolder } from '../review/review.ts';
import { readRoot } from './folders.ts';
import { watchOutput, writeOutput } from './output.ts';
import { exitWithUsage } from './usage.ts';

const USAGE = `Uso: npm run cambios -- [--desde REV] [--root CARPETA] [--formato texto|markdown|json]
  --desde    versión con la que se compara: un commit, una rama o una etiqueta de Git. Si no se dice, el commit en el
             que esta rama se separó de la principal; en la principal, el último commit
  --root     carpeta con content/, data/ y public/ (esta, si no se dice)
  --formato  cómo se escriben los cambios (texto, si no se dice)
Termina con 0 si se comparó, haya o no cambios o avisos; con 1 si no se pudo comparar; con 2 si la orden está mal escrita.`;

const color = process.stdout.isTTY && !process.env['NO_COLOR'];
const FORMATS = new Map<string, (told: ToldChanges) => Iterable<string>>([
  ['texto', (told) => reportChangesAsText(told, color)],
  ['markdown', (told) => [reportChangesAsMarkdown(told)]],
  ['json', reportChangesAsJson],
]);

function readArguments() {
  try {
    return parseArgs({
      options: {
        desde: { type: 'string' },
        root: { type: 'string' },
        formato: { type: 'string', default: 'texto' },
      },
    }).values;
  } catch {
    return exitWithUsage(USAGE);
  }
}

function tell({ revision, prefix, before, after, isShallow, isNew, unread, changes }: Review): ToldChanges {
  const notes = [
    ...(isShallow && revision.why === 'last' ? [`El clon no tiene la historia completa. ${WHOLE}`] : []),
    ...(prefix.length > 0 ? [`Los archivos se nombran desde ${prefix.join('/')}/.`] : []),
    ...(isNew
      ? ['Ese commit no tiene nada de este sitio: todo lo que hay es nuevo.']
      : tellErrors('antes', before.problems)),
    ...tellErrors('ahora', after.problems),
    ...tellUnread(unread),
  ];
  return { base: tellBase(revision), notes, changes };
}

const WHOLE =
  'Traiga la historia completa con «git fetch --unshallow» (en GitHub, «fetch-depth: 0»), o diga otra versión con --desde.';

const OBSTACLES: Record<Exclude<NoReview['why'], 'no-such-revision'>, [what: string, hint: string]> = {
  'no-repository': [
    'La carpeta no está en un repositorio de Git, y no hay versión anterior con la cual comparar.',
    'Dé la orden en el clon del repositorio, y no en una copia de sus archivos.',
  ],
  'no-commit': ['El repositorio todavía no tiene ningún commit.', 'Haga el primero y repita la orden.'],
  'no-merge-base': [
    'No se halló dónde se separó esta rama de la principal.',
    'Diga con --desde la versión con la que se compara.',
  ],
};

function refuse({ why, isShallow }: NoReview, since: string): void {
  if (why === 'no-such-revision') {
    const advice = isShallow
      ? WHOLE
      : 'Escriba un commit, una rama o una etiqueta que este clon tenga; las ramas del origen se traen con «git fetch» y se llaman «origin/…».';
    exitWithUsage(`No hay ninguna versión «${showText(since)}» en este repositorio.\n  → ${advice}`);
  }
  const [what, hint] = OBSTACLES[why];
  fail(what, why === 'no-merge-base' && isShallow ? `El clon no tiene la historia completa. ${WHOLE}` : hint);
}

function fail(what: string, hint: string): void {
  process.stderr.write(`No se pudo comparar.\n  ${what}\n  → ${hint}\n`);
  process.exitCode = 1;
}

/** The review, or undefined where it failed, which was told. */
async function review(root: string, since: string | undefined): Promise<Review | NoReview | undefined> {
  try {
    return await reviewFolder(root, since);
  } catch (error) {
    const { what, hint } = isObstacle(error) ? { what: `${error.message}.`, hint: error.hint } : describeFailure(error);
    fail(showText(what), showText(hint));
    return undefined;
  }
}

const { desde: since, root, formato: format } = readArguments();
const report = FORMATS.get(format) ?? exitWithUsage(USAGE);
watchOutput();
const found = await review(readRoot(root), since);
if (found && 'why' in found) refuse(found, since ?? '');
else if (found) await writeOutput(report(tell(found)));
