/** The comment of a rendered page that stands where its content begins: an index of its sections takes that place, or nothing. */
export const INDEX_PLACE = 'indice';
