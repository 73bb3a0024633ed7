import { defineHastPlugin } from 'satteri';
import { FOOTNOTES_ID } from '../../model/prose.ts';

/** What the pages add to the HTML of Markdown (CommonMark, GFM): tables that scroll, ticks that are read, no style in an attribute. */
export const DRAW_HTML = defineHastPlugin({
  name: 'draw-html',
  element: [
    {
      filter: ['table'],
      visit(table, context) {
        const head = table.children.find((child) => child.type === 'element');
        const ariaLabel = head ? context.textContent(head).trim().replace(/\s+/g, ' ') : '';
        const properties = { className: ['tabla'], role: 'group', ariaLabel, tabIndex: 0 };
        context.wrapNode(table, { type: 'element', tagName: 'div', properties, children: [] });
      },
    },
    {
      filter: ['th', 'td'],
      visit(cell, context) {
        const [, side] = /text-align: (right|center)/.exec(String(cell.properties['style'] ?? '')) ?? [];
        context.setProperty(cell, 'style', null);
        if (side) context.setProperty(cell, 'className', [side === 'right' ? 'derecha' : 'centro']);
        if (cell.tagName === 'th') context.setProperty(cell, 'scope', 'col');
      },
    },
    {
      filter: ['h2'],
      visit: (heading, context) => {
        // The compiler hides the title of the footnotes; here it is read.
        if (heading.properties['id'] === FOOTNOTES_ID) context.setProperty(heading, 'className', null);
      },
    },
    {
      filter: ['input'],
      visit(tick, context) {
        context.replaceNode(tick, { type: 'text', value: tick.properties['checked'] === true ? '☑' : '☐' });
      },
    },
  ],
});
