import type { Page } from 'playwright-core';

/** Proposes what was edited, and gives what is said of it. */
export async function propose(page: Page, token: string, why = 'Así consta.'): Promise<string> {
  await page.getByLabel('Por qué').fill(why);
  await page.getByLabel(/^Token de/).fill(token);
  await page.getByRole('button', { name: 'Proponer', exact: true }).press('Enter');
  return told(page, '#editor-enviado');
}

/** What is said once it is no longer being done. */
export async function told(page: Page, selector: string): Promise<string> {
  await page.waitForFunction((one) => {
    const said = document.querySelector(one)?.textContent ?? '';
    return (said !== '' && said !== 'Se propone…') || document.querySelector('dialog[open]') !== null;
  }, selector);
  return (await page.locator(selector).textContent()) ?? '';
}

/** In place of a folder of the disk, which readers choose in a window that is none of the page, one of the browser's own. */
export async function giveFolder(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (all) => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle('sitio', { create: true });
    for (const [path, text] of Object.entries(all)) {
      const steps = path.split('/');
      let folder = root;
      for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step, { create: true });
      const file = await (await folder.getFileHandle(steps.at(-1) ?? '', { create: true })).createWritable();
      await file.write(text);
      await file.close();
    }
    Object.assign(globalThis, { showDirectoryPicker: () => Promise.resolve(root) });
  }, files);
}

export const readFolder = (page: Page, path: string) =>
  page.evaluate(async (steps) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('sitio');
    for (const step of steps.slice(0, -1)) folder = await folder.getDirectoryHandle(step);
    return await (await (await folder.getFileHandle(steps.at(-1) ?? '')).getFile()).text();
  }, path.split('/'));
