/** Characters that XML 1.0 (§2.2) has no way to write: controls, noncharacters and halves of a pair. */
const IMPOSSIBLE = /(?![\t\n\r])[\u0000-\u001f\ufffe\uffff]|\p{Cs}/gu;
const REPLACEMENT = '\ufffd';

/**
 * A text for an element or an attribute, of XML or of HTML. A parser would take tabs and line ends of an attribute for
 * spaces, and a carriage return for a line end (§2.11, §3.3.3), where they didn't stand as references.
 */
export const escapeXml = (text: string): string =>
  text.replace(IMPOSSIBLE, REPLACEMENT).replace(/[&<>'"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
