import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { JSHandle, Page } from 'playwright-core';
import { findUnseen } from './aspectos.ts';
import { findUntold } from './enlaces-en-textos.ts';

const DIRECCION = '/axe.min.js';

/**
 * axe for a server to give. A browser compiles a script of one address once, and one that is handed over as text again in
 * each page, which takes longer than most pages take to be looked at.
 */
export const AXE: ReadonlyMap<string, string> = new Map([
  [DIRECCION, readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')],
]);

export const isAxe = (url: string) => new URL(url).pathname === DIRECCION;

/** Each look differs in one thing from that before: each change of a page has it laid out and drawn anew. */
const LOOKS = [
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'light', width: 1280 },
] as const;

type WithAxe = typeof globalThis & { axe: typeof axe };

/**
 * What axe finds in a page as it now is, a line for each element, in both schemes and widths; in the dark, which
 * changes nothing but colours, only by the two rules that judge by these. The contrast of a text is judged once for each
 * look, whatever page it is in, and a link where nothing but its colour may tell it from its text. `atWidth` looks at the
 * page too, in the light and at each of those widths.
 */
export async function lookAtAll(page: Page, atWidth?: (width: number) => Promise<void>): Promise<string[]> {
  await page.addScriptTag({ url: DIRECCION });
  const found: string[] = [];
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await findViolations(page, colorScheme)).map((violation) => `${colorScheme} ${width} ${violation}`));
    if (colorScheme === 'light') await atWidth?.(width);
  }
  return found;
}

/** The looks of texts whose contrast was judged; their colours tell one scheme from the other. */
const judged = new Set<number>();
const CONTRAST = 'color-contrast';
const LINKS = 'link-in-text-block';

async function findViolations(page: Page, colorScheme: 'dark' | 'light'): Promise<string[]> {
  const { elements, looks } = await findUnseen(page, judged);
  looks.forEach((look) => judged.add(look));
  return page.evaluate(runAxe, [
    { only: CONTRAST, elements },
    { only: LINKS, elements: await findUntold(page) },
    ...(colorScheme === 'light' ? [{ except: [CONTRAST, LINKS] }] : []),
  ]);
}

interface Rules {
  only?: string;
  except?: string[];
  /** What is looked at; else the whole page. */
  elements?: JSHandle<Element[]> | Element[];
}

/** In the page: one run after another, each of one rule, or of all but some. */
async function runAxe(runs: Rules[]) {
  const { axe } = globalThis as WithAxe;
  const lines: string[] = [];
  for (const { only, except = [], elements } of runs) {
    const within = elements as Element[] | undefined;
    if (within?.length === 0) continue;
    const { violations } = await axe.run(within ? { include: within } : document, {
      // A third of its time goes to the selectors of what passes, and to styles and media that no rule here needs.
      resultTypes: ['violations'],
      selectors: false,
      preload: false,
      ...(only && { runOnly: { type: 'rule' as const, values: [only] } }),
      rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    });
    for (const { id, help, nodes } of violations)
      lines.push(...nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
  }
  return lines;
}
