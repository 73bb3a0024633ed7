import { showText } from '../../base/characters.ts';
import { escapeXml } from '../../base/xml.ts';
import type { Problem } from '../../model/problems/problem.ts';
import { locale } from '../../model/speech/locale.ts';
import { describeFailure } from '../../report/failure.ts';
import { DESARROLLO } from '../../textos/desarrollo.ts';
import { PROBLEMAS } from '../../textos/problemas.ts';

/** A style sheet of its own: the policy that is sent with it admits no style in it. */
export const STYLESHEET = '/recursos/problemas.css';
export const RULES = 'body{font:1.05rem/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}';

/** The problems of the content, in place of its pages. */
export function problemsPage(problems: readonly Problem[]): string {
  const items = problems.map(({ file, line, column, title: kind, message, hint }) => {
    const [title, what, how, where] = [kind, message, hint, `${file}:${line}:${column}`].map((text) =>
      escapeXml(showText(text)),
    );
    return `<li><code>${where}</code><br><strong>${title}</strong>: ${what}<br>→ ${how}</li>`;
  });
  const title = `${PROBLEMAS.loTiene} (${problems.length})`;
  return writePage(PROBLEMAS.enElContenido, `<h1>${title}</h1><ol>${items.join('')}</ol>`);
}

/** What failed for another reason than the content. */
export function failurePage(error: unknown): string {
  const { what, hint } = describeFailure(error);
  const [said, how] = [what, hint].map((text) => escapeXml(showText(text)));
  return writePage(DESARROLLO.sinPaginas, `<h1>${DESARROLLO.sinPaginas}</h1><p>${said}</p><p>→ ${how}</p>`);
}

const writePage = (title: string, body: string) => `<!doctype html><html lang="${locale()}"><head><meta charset="utf-8">
<title>${title}</title><link rel="stylesheet" href="${STYLESHEET}"></head>
<body>${body}</body></html>
`;
