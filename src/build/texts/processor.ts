import { satteri } from '@astrojs/markdown-satteri';
import { FOOTNOTE_PREFIX } from '../../model/prose.ts';
import { FOOTNOTES } from '../../textos/marco.ts';
import { DRAW_HTML } from './draw-html.ts';
import { DRAW_TEXT } from './draw-text.ts';
import { SECOND_LOCK } from './second-lock.ts';

/** How editors' texts are compiled: as they are written, quotes and dashes too. */
export const textProcessor = () =>
  satteri({
    features: {
      frontmatter: false,
      smartPunctuation: false,
      gfm: { footnotes: { ...FOOTNOTES, clobberPrefix: FOOTNOTE_PREFIX } },
    },
    mdastPlugins: [SECOND_LOCK, DRAW_TEXT],
    hastPlugins: [DRAW_HTML],
  });
