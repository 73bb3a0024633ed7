import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { JSHandle, Page } from 'playwright-core';
import { findUnseen } from './aspectos.ts';

const DIRECCION = '/axe.min.js';

/**
 * axe for a server to give. A browser compiles a script of one address once, and one that is handed over as text again in
 * each page, which takes longer than most pages take to be looked at.
 */
export const AXE: ReadonlyMap<string, string> = new Map([
  [DIRECCION, readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')],
]);

export const isAxe = (url: string) => new URL(url).pathname === DIRECCION;

const WIDTHS = [1280, 360];

type WithAxe = typeof globalThis & { axe: typeof axe };

/**
 * What axe finds in a page as it now is, a line for each element, in both schemes and widths; in the dark, which
 * changes nothing but colours, only by the two rules that judge by these. `atWidth` looks at it too, in the light and at each of those widths.
 */
export async function lookAtAll(page: Page, atWidth?: (width: number) => Promise<void>): Promise<string[]> {
  await page.addScriptTag({ url: DIRECCION });
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      found.push(
        ...(await findViolations(page, colorScheme)).map((violation) => `${colorScheme} ${width} ${violation}`),
      );
      if (colorScheme === 'light') await atWidth?.(width);
    }
  }
  return found;
}

/** The looks of texts that were judged in the dark. */
const judged = new Set<number>();

async function findViolations(page: Page, colorScheme: 'dark' | 'light'): Promise<string[]> {
  if (colorScheme === 'light') return page.evaluate(runAxe, {});
  const { elements, looks } = await findUnseen(page, judged);
  looks.forEach((look) => judged.add(look));
  const contrast = await page.evaluate(runAxe, { rule: 'color-contrast', elements });
  return [...contrast, ...(await page.evaluate(runAxe, { rule: 'link-in-text-block' }))];
}

/** In the page: all rules or one, in the whole page or within some of its elements. */
async function runAxe({ rule, elements }: { rule?: string; elements?: JSHandle<Element[]> | Element[] }) {
  const { axe } = globalThis as WithAxe;
  const within = elements as Element[] | undefined;
  if (within?.length === 0) return [];
  const { violations } = await axe.run(within ? { include: within } : document, {
    // A third of its time goes to the selectors of what passes, and to styles and media that no rule here needs.
    resultTypes: ['violations'],
    selectors: false,
    preload: false,
    ...(rule && { runOnly: { type: 'rule' as const, values: [rule] } }),
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
}
