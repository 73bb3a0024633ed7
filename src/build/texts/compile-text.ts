import { evaluate } from 'satteri';
import { type TextOfPage, textsOf } from '../../compute/site/texts-of-site.ts';
import { FOOTNOTE_PREFIX } from '../../model/prose.ts';
import type { Termino } from '../../model/tables/glosario.ts';
import type { DrawnText, DrawText, JsxRuntime, SitioCalculado } from '../../sitio.ts';
import { FOOTNOTES } from '../../textos/marco.ts';
import { DRAW_HTML } from './draw-html.ts';
import { drawWith } from './draw-text.ts';
import { SECOND_LOCK } from './second-lock.ts';

/** Compiles each text of a site, as it was judged, when a page first shows it. No text is read from the disk again. */
export function textsDrawnOf(sitio: SitioCalculado): DrawText {
  const texts = textsOf(sitio);
  const drawn = new Map<string, DrawnText>();
  return (file, runtime) => {
    const text = texts.get(file);
    if (!text) throw new Error(`The site has no text ${file}`);
    const known = drawn.get(file) ?? compileText(text, sitio.glosario, runtime);
    drawn.set(file, known);
    return known;
  };
}

/** A text as it is written, quotes and dashes too. */
function compileText(text: TextOfPage, glosario: readonly Termino[], runtime: JsxRuntime): DrawnText {
  const compiled = evaluate(text.prose.source, {
    ...runtime,
    features: {
      frontmatter: false,
      smartPunctuation: false,
      gfm: { footnotes: { ...FOOTNOTES, clobberPrefix: FOOTNOTE_PREFIX } },
    },
    mdastPlugins: [SECOND_LOCK, drawWith(text, glosario)],
    hastPlugins: [DRAW_HTML],
    // What holds no element is HTML already, and is given to Astro in one piece.
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    elementAttributeNameCase: 'html',
  }) as { default: DrawnText };
  const { Fragment } = runtime;
  return ({ components }) => compiled.default({ components: { Fragment, ...components } });
}
