import type { OpenWorkbook } from '../../workbook/open-workbook.ts';

/** The name under which the script that reads workbooks leaves what it brings. */
export const READER_NAME = 'lectorDeLibros';

/** What it brings, once it is there. */
export const workbookReader = () => (globalThis as unknown as { [READER_NAME]?: OpenWorkbook })[READER_NAME];

/** Files that it is needed for. */
export const isWorkbook = (name: string) => !/\.csv$/i.test(name);
