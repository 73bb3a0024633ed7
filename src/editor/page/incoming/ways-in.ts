import { TOMAR } from '../../../textos/tomar.ts';
import { TRAER } from '../../../textos/traer.ts';
import type { Row } from '../../engine/engine-messages.ts';
import type { Asked } from '../ask-engine.ts';
import type { Edition } from '../edition.ts';
import type { At } from '../table-grid.ts';
import { part } from '../parts.ts';
import type { TableDesk } from '../table-desk.ts';
import { parseClipboard } from './clipboard.ts';
import { makeOffer } from './offer.ts';
import { placeBlock } from './place-block.ts';
import { tellBrought, tellUnmatched } from './tell-lost.ts';
import { watchFiles } from './watch-files.ts';

interface Hooks {
  edition: Edition;
  desk: () => TableDesk;
  take: Asked['take'];
  tell: (text: string) => void;
  /** Tables were taken. */
  taken: (files: readonly string[]) => void;
}

/** What comes from elsewhere: cells that are pasted and files. Of all but a single cell it is shown first what they change. */
export function makeWaysIn({ edition, desk, take, tell, taken }: Hooks) {
  const offer = makeOffer({
    take: (tables: ReadonlyMap<string, readonly Row[]>) => {
      edition.put(tables);
      tell(TOMAR.tomado);
      taken([...tables.keys()]);
    },
    closed: () => desk().focus(),
  });

  function paste(text: string, at: At): void {
    const block = parseClipboard(text);
    const [[only = ''] = []] = block;
    if (block.length === 0) return;
    if (block.length === 1 && block[0]?.length === 1) return desk().write(only, at);
    const { file, key } = desk().table;
    const before = edition.rows(file);
    const place = (row: number) => placeBlock(before, desk().columns(), { ...at, row }, block, key);
    const { rows, unmatched, isNamed } = place(at.row);
    const covers = !isNamed && before.some((row, i) => i > at.row && i <= at.row + block.length && row.some(Boolean));
    const atEnd = covers ? place(before.length - 1).rows : undefined;
    offer({ tables: [{ file, before, rows, atEnd, absent: [] }], told: tellUnmatched(unmatched) });
  }

  async function bring(file: File): Promise<void> {
    tell(TRAER.leyendo);
    const asked = edition.now;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const brought = await take({ name: file.name, bytes, table: desk().table.file }, edition.edits());
      // It was put into tables that say something else by now.
      if (edition.now !== asked) return await bring(file);
      tell('');
      const tables = brought.tables.map((one) => ({ ...one, before: edition.rows(one.file) }));
      offer({ tables, told: tellBrought(brought) });
    } catch (error) {
      tell(TRAER.noSeLeyo);
      throw error;
    }
  }

  part('pegar').addEventListener('paste', (event) => {
    event.preventDefault();
    paste(event.clipboardData?.getData('text/plain') ?? '', desk().at);
  });
  watchFiles((file) => void bring(file));
  return { paste };
}
