/** The name under which the script that parses texts leaves what it brings. */
export const PARSER_NAME = 'lectorDeTextos';
