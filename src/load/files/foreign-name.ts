/** What systems and programs leave: hidden files, Excel's mark of an open workbook, Windows' own. */
const AJENO = /(?:^|\/)(?:\.|~\$|thumbs\.db$|desktop\.ini$)[^/]*$/i;

export const isAjeno = (file: string) => AJENO.test(file);
