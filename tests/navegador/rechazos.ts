import type { BrowserContext, Page } from 'playwright-core';

type Watched = typeof globalThis & { rechazos: string[] };

/** Keeps in each page of a context what its policy refuses. */
export async function watchPolicy(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const rechazos = ((globalThis as Watched).rechazos = [] as string[]);
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      rechazos.push(`${violatedDirective}: ${blockedURI}`),
    );
  });
}

/** What the policy of a page has refused since it was opened. */
export function readRefused(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as Watched).rechazos);
}
