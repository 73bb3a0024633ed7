// node accidente.ts ROOT OUT PÁGINAS WHAT [WHERE]: a build like `npm run build`, to which something happens at a stage.
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runBuild } from '../../src/cli/run-build.ts';
import { type BuildEffects, EFFECTS } from '../../src/build/build-site.ts';
import { type Rename } from '../../src/build/output/exchange.ts';
import { copyPages } from './paginas-sin-acabar.ts';
import { placesOf } from '../../src/build/output/workplace.ts';

const [root = '', out = '', paginas = '', what = '', where = ''] = process.argv.slice(2);
const render = copyPages(paginas);
const { draft, previous, leftover } = placesOf(out, process.pid);
const die = () => process.kill(process.pid, 'SIGKILL');

/** Dies before the change of name from or to one of the site's places. */
function dieAt(isTheOne: (from: string, to: string) => boolean): Rename {
  return (from, to) => {
    if (isTheOne(from, to)) die();
    EFFECTS.rename(from, to);
  };
}

/** Leaves no room on the disk where the new site is; it is a small one. */
function fillDisk(): void {
  const piece = Buffer.alloc(4096);
  try {
    for (let i = 0; i < 1000; i++) writeFileSync(join(dirname(draft), `lleno-${i}`), piece);
  } catch {
    return;
  }
}

const ACCIDENTES: Record<string, Partial<BuildEffects>> = {
  'muere al empezar': { render, onStage: (etapa) => void (etapa === where && die()) },
  'muere dentro de': { render, onStage: (etapa) => void (etapa === where && setTimeout(die, 4)) },
  'muere antes de quitar el anterior': { render, rename: dieAt((from) => from === out) },
  'muere entre los dos nombres': { render, rename: dieAt((from) => from === draft) },
  'muere después': {
    render,
    rename: dieAt((from) => from === previous && existsSync(previous) && !existsSync(draft)),
  },
  'se queda sin disco en': { render, onStage: (etapa) => void (etapa === where && fillDisk()) },
  'se le dice que acabe con': {
    render,
    // A terminal tells it, and npm’s process once more.
    onStage: (etapa) => void (etapa === 'guiones' && [1, 2].map(() => process.kill(process.pid, where))),
  },
  'alguien escribe en el sitio que se quita': {
    render,
    rename: (from, to) => {
      EFFECTS.rename(from, to);
      if (to === leftover) writeFileSync(join(leftover, 'tesis.docx'), 'La tesis');
    },
  },
  'alguien cambia un archivo de public': {
    render: async (...args) => {
      await render(...args);
      writeFileSync(
        join(root, 'public', where),
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      );
    },
  },
  nada: { render },
  'truena una página': {
    render: (sitio, ...rest) => EFFECTS.render({ ...sitio, archivos: null as never }, ...rest),
  },
  'truena la cuenta de las páginas': {
    render: (sitio, ...rest) => EFFECTS.render({ ...sitio, ods: null as never }, ...rest),
  },
};

const accidente = ACCIDENTES[what];
if (!accidente) throw new Error(`No accident is called «${what}».`);
await runBuild(root, out, { ...EFFECTS, ...accidente });
