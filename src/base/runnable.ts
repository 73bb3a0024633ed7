/**
 * Endings by which a server runs a file, or reads orders in it, wherever in a name they stand: Apache looks at each of them
 * (mod_mime, «Files with Multiple Extensions»), and IIS at what is before a `;`.
 */
const RUN_BY_SERVERS =
  /[.](?:php\d?|phtml|phps|pht|phar|inc|cgi|fcgi|pl|py|rb|lua|sh|bash|asp|aspx|asa|asax|ascx|ashx|asmx|cer|cdx|jsp|jspx|jspf|jsw|war|cfm|cfml|cfc|shtml?|stm|var|asis|map|exe|dll|bat|cmd|com|ps1|vbs|hta|htaccess|htpasswd|x?html?|xht|mht|svgz|m?js|wasm)(?=[.;]|$)/i;
/** IIS and PHP behind it run what is in a folder of such a name. */
const RUN_FOLDER = /[.](?:asp|asa|cer|cdx|php\d?)(?=\/)/i;

/** The ending of a path, or of a folder in it, by which some server would run it; undefined where there is none. */
export const runnableEnding = (path: string) =>
  (RUN_FOLDER.exec(path) ?? RUN_BY_SERVERS.exec(path.slice(path.lastIndexOf('/') + 1)))?.[0];
