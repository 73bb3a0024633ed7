import { readWorkbook } from './read-workbook.ts';
import { type Sheet, WorkbookFault } from './workbook.ts';

/** The sheets of a workbook, or why it can't be read. */
export type OpenWorkbook = (
  bytes: Uint8Array,
) => { sheets: Sheet[]; fault?: never } | { fault: { message: string; hint: string } };

export const openWorkbook: OpenWorkbook = (bytes) => {
  try {
    return { sheets: readWorkbook(bytes) };
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return { fault: { message: error.message, hint: error.hint } };
  }
};
