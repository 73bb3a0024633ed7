/** A text or a JSON file as it should be written: lines end in LF, and the last one ends. */
export const canonicalText = (text: string): string => `${withLf(text).replace(/\n+$/, '')}\n`;

export const withLf = (text: string): string => text.replace(/\r\n|\r/g, '\n');
