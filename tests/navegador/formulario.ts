import { owedByUnit } from '../../src/collect/form/owed.ts';
import { makeUnitForm } from '../../src/collect/form/unit-form.ts';
import { readSources } from '../../src/load/read-sources.ts';
import { judgeSources } from '../../src/sitio.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { type Celda, makeWorkbook } from '../make-workbook.ts';
import { applyCambios } from '../sitio-minimo.ts';

/** The form of the cycle, as it is sent, with something written into a sheet: address of a cell → what. */
export async function fillForm(sheet: string, written: ReadonlyMap<string, Celda>): Promise<Buffer> {
  const files = new Map(Object.entries(applyCambios({})).map(([file, text]) => [file, Buffer.from(text)]));
  const { sitio } = judgeSources(await readSources(files));
  const [plan] = sitio?.planes ?? [];
  const owed = plan && owedByUnit(plan, '2025-T2').get('obras');
  if (!sitio || !plan || !owed) throw new Error('Nothing is owed.');
  const form = makeUnitForm(sitio, { plan, periodo: '2025-T2', unit: 'obras', unitName: 'Obras' }, owed);
  return makeWorkbook(
    readWorkbook(form).map(({ name, rows }) => ({
      nombre: name,
      filas: Array.from({ length: Math.max(...rows.map(({ number }) => number)) }, (_, i) => {
        const cells = rows.find(({ number }) => number === i + 1)?.cells ?? [];
        return Array.from({ length: 12 }, (_unused, j): Celda => {
          const own = name === sheet ? written.get(`${i + 1},${j + 1}`) : undefined;
          return own ?? cells.find(({ column }) => column === j + 1)?.text ?? null;
        });
      }),
    })),
  );
}
