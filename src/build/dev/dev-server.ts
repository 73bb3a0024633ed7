import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { escapeXml } from '../../base/xml.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { showText } from '../../base/characters.ts';
import { getSitio, type KnownSources, openSitio, shareSitio } from '../../sitio.ts';
import { PROBLEMAS } from '../../textos/problemas.ts';
import { reportAsText } from '../../report/text.ts';
import { PROJECT } from '../../base/project.ts';
import { SOURCE_FOLDERS } from '../../base/source-folders.ts';
import { inlineConfig } from '../astro/astro-config.ts';
import { shareTexts, textSourcesOf } from '../texts/text-sources.ts';
import { ALWAYS } from '../../server/headers.ts';
import { DEV_SERVER, guardEntrance, REFUSE_OTHER_FILES } from './guard-entrance.ts';
import { isOutput, sendOutput } from './send-output.ts';
import { isPublic, sendPublic } from './send-public.ts';
import type { Entrance } from '../../server/entrance.ts';
import { isContentAddress } from '../content-guard.ts';
import { editorFiles } from '../editor/editor-files.ts';
import { bundleScripts } from '../browser-scripts.ts';
import { locale } from '../../model/speech/locale.ts';

/** What the development server needs of the outside. */
interface DevEffects {
  port: number;
  entrance: Entrance;
  print: (text: string) => void;
  color: boolean;
  watch: (folder: string, changed: () => void) => unknown;
}

/** Editors write a file in several strokes; the content is read again when it has been still for so long. */
const QUIET_MS = 80;

/** What the page of problems needs to reload itself. */
const OF_VITE = /^\/@vite\/|\/vite\/dist\/client\/\w+\.mjs$/;

/** Astro's own service of pictures, which no page uses and which reads them from the disk. */
const IMAGE_SERVICE = '/_image';

/**
 * Serves the site while it is edited: a change of content reloads the page, and problems show in the terminal and in the browser.
 * Returns the port.
 */
export async function serveDevelopment(root: string, effects: DevEffects): Promise<number> {
  let problems: Problem[] = [];
  let texts: Buffer | undefined;
  const known: KnownSources = new Map();
  /** Whether what Vite makes of the texts is no longer of these. */
  const reopen = async (): Promise<boolean> => {
    const opened = await openSitio(root, known);
    problems = opened.problems;
    const before = texts;
    if (opened.sitio) {
      const sources = textSourcesOf(opened.sitio);
      shareSitio(opened.sitio);
      shareTexts(sources);
      texts = serialize(sources);
    }
    effects.print([...reportAsText(problems, { color: effects.color, all: false })].join(''));
    return texts !== undefined && !before?.equals(texts);
  };
  await reopen();
  const integration = contentIntegration(
    root,
    () => problems.filter(({ severity }) => severity === 'error'),
    (vite) => {
      const reload = debounce(async () => {
        const ssr = vite.environments['ssr'];
        // Whose pages there are Astro remembers, until a module changes or it is told.
        if (await reopen()) ssr?.moduleGraph.invalidateAll();
        else ssr?.hot.send('astro:content-changed', {});
        vite.ws.send({ type: 'full-reload' });
      }, QUIET_MS);
      for (const folder of SOURCE_FOLDERS) effects.watch(join(root, folder), reload);
    },
  );
  const { dev } = await import('astro');
  const { address } = await dev({ ...devConfig(root, effects), integrations: [integration] });
  return address.port;
}

function devConfig(root: string, { port, entrance }: DevEffects): AstroInlineConfig {
  const config = inlineConfig(root);
  const plugins = [guardEntrance(entrance), REFUSE_OTHER_FILES, ...(config.vite?.plugins ?? [])];
  return {
    ...config,
    // Astro and Vite warn in English (of an address that isn't there), and editors can't mend what they warn of.
    logLevel: 'error',
    server: { port, host: entrance.addresses[0] ?? true, allowedHosts: true },
    vite: { ...config.vite, plugins, server: DEV_SERVER },
  };
}

function contentIntegration(
  root: string,
  errors: () => Problem[],
  onServer: (vite: ViteDevServer) => void,
): AstroIntegration {
  return {
    name: 'cuentas-claras',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = decodePath(request.url ?? '');
          const script = /^\/recursos\/([^/]+\.js|editar\.css)$/.exec(path)?.[1];
          if (script !== undefined) sendScript(root, script, response).catch(next);
          else if (path === STYLESHEET) send(response, 200, 'text/css', RULES);
          else if (errors().length > 0 && !OF_VITE.test(path)) sendProblems(path, errors(), response);
          else if (errors().length === 0 && isPublic(path)) sendPublic(root, path, response).catch(next);
          else if (errors().length === 0 && isOutput(path)) sendOutput(path, response).catch(next);
          else if (path === IMAGE_SERVICE || isContentAddress(PROJECT, root, path))
            send(response, 404, 'text/plain', '');
          else next();
        });
        onServer(server);
      },
    },
  };
}

async function sendScript(root: string, name: string, response: ServerResponse): Promise<void> {
  const scripts = OF_THE_EDITOR.test(name) ? await editorFiles(root, getSitio().sums) : await bundleScripts();
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  send(response, scripts.has(name) ? 200 : 404, type, scripts.get(name) ?? '');
}

const OF_THE_EDITOR = /^(?:editar\.(?:js|css)|motor\.js|fuentes\.js)$/;

/** In place of anything: a file that was refused is not served either, nor what a link in its place leads to. */
function sendProblems(path: string, problems: Problem[], response: ServerResponse): void {
  if (/(\/|\.html)$/.test(path)) send(response, 500, 'text/html', problemsPage(problems));
  else send(response, 500, 'text/plain', `${PROBLEMAS.loTiene}.\n`);
}

/** As Vite reads it; of what can't be read, nothing is served. */
function decodePath(url: string): string {
  const path = url.split(/[?#]/)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...ALWAYS, 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  response.end(body);
}

/** Of the page of problems: the policy that is sent with it admits no style in it. */
const STYLESHEET = '/recursos/problemas.css';
const RULES = 'body{font:1.05rem/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}';

/** The problems as a page that reloads itself when the content changes. */
function problemsPage(problems: Problem[]): string {
  const items = problems.map(({ file, line, column, title: kind, message, hint }) => {
    const [title, what, how, where] = [kind, message, hint, `${file}:${line}:${column}`].map((text) =>
      escapeXml(showText(text)),
    );
    return `<li><code>${where}</code><br><strong>${title}</strong>: ${what}<br>→ ${how}</li>`;
  });
  return `<!doctype html><html lang="${locale()}"><meta charset="utf-8"><title>${PROBLEMAS.enElContenido}</title>
<link rel="stylesheet" href="${STYLESHEET}"><script type="module" src="/@vite/client"></script>
<body>
<h1>${PROBLEMAS.loTiene} (${problems.length})</h1><ol>${items.join('')}</ol></body></html>`;
}

function debounce(work: () => Promise<void>, milliseconds: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), milliseconds);
  };
}
