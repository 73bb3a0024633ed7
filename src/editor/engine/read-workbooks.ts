import { openWorkbook } from '../../workbook/open-workbook.ts';
import { READER_NAME } from './workbook-reader.ts';

/** What reads workbooks, which is loaded once somebody brings one. */
Object.assign(globalThis, { [READER_NAME]: openWorkbook });
