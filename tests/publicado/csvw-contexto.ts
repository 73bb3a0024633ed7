const address = { '@type': '@id' } as const;
const text = { '@language': null } as const;
const flag = { '@type': 'xsd:boolean' } as const;
const csvw = (term: string, how: object = {}) => ({ '@id': `csvw:${term}`, ...how });

/** What the terms of CSVW metadata that the group uses mean as JSON-LD (W3C, «Metadata Vocabulary for Tabular Data», §4). */
export const CSVW = {
  '@context': {
    csvw: 'http://www.w3.org/ns/csvw#',
    dc: 'http://purl.org/dc/terms/',
    schema: 'http://schema.org/',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    tables: csvw('table', { ...address, '@container': '@set' }),
    url: csvw('url', { '@type': 'xsd:anyURI' }),
    tableSchema: csvw('tableSchema', address),
    columns: csvw('column', { ...address, '@container': '@list' }),
    name: csvw('name', text),
    titles: csvw('title', { '@container': '@language' }),
    required: csvw('required', flag),
    separator: csvw('separator', text),
    datatype: csvw('datatype', { '@type': '@vocab' }),
    base: csvw('base', text),
    format: csvw('format', text),
    minimum: csvw('minInclusive'),
    maximum: csvw('maxInclusive'),
    string: 'xsd:string',
    integer: 'xsd:integer',
    decimal: 'xsd:decimal',
    date: 'xsd:date',
    primaryKey: csvw('primaryKey', text),
    foreignKeys: csvw('foreignKey', address),
    columnReference: csvw('columnReference', { ...text, '@container': '@list' }),
    reference: csvw('reference', address),
    resource: csvw('resource', { '@type': 'xsd:anyURI' }),
    dialect: csvw('dialect', address),
    encoding: csvw('encoding', text),
    delimiter: csvw('delimiter', text),
    header: csvw('header', flag),
    doubleQuote: csvw('doubleQuote', flag),
    lineTerminators: csvw('lineTerminators', text),
  },
};
