/** Numbers, dates and lists are written as in Mexico, whatever the machine's locale. */
export const LOCALE = 'es-MX';
