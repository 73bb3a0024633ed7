import { PROPONER, tellWritten } from '../../../textos/proponer.ts';
import { part } from '../parts.ts';
import { canWrite, NoSite, openFolder } from './folder.ts';
import { tellUnmet } from './tell-unmet.ts';
import { mayGo, type Page } from './way-out.ts';

/** Writes what changed into the site's folder on this computer, where the browser can. */
export function offerFolder(page: Page): void {
  const told = part('escrito');
  const tell = (text: string) => void (told.textContent = text);
  part('carpeta').hidden = !canWrite();
  part('elegir').addEventListener('click', () => {
    write(page, tell).catch((error: unknown) => {
      tell(error instanceof NoSite ? PROPONER.noEsCarpeta : (tellUnmet(error) ?? PROPONER.noSeEscribio));
    });
  });
}

async function write(page: Page, tell: (text: string) => void): Promise<void> {
  tell('');
  await page.settled();
  if (page.judged().files.length === 0) return tell(PROPONER.sinCambios);
  const folder = await openFolder();
  if (!folder || !(await mayGo(page, folder, tell))) return;
  const { files } = page.judged();
  await folder.write(files);
  tell(tellWritten(files.length, folder.name));
}
