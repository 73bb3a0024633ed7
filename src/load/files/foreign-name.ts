/** What systems and programs leave: hidden files, Excel's mark of an open workbook, Windows' own. */
const FOREIGN = /(?:^|\/)(?:\.|~\$|thumbs\.db$|desktop\.ini$)[^/]*$/i;

export const isForeignName = (file: string) => FOREIGN.test(file);
