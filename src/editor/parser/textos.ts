import { parseHere } from './parse-here.ts';
import { PARSER_NAME } from './script.ts';

/** What parses texts, which is loaded once somebody opens one. */
Object.assign(globalThis, { [PARSER_NAME]: parseHere });
