import { formatBytes } from '../format/numbers.ts';
import type { Sitio } from '../model/tables/sitio.ts';
import { escapeXml } from '../base/xml.ts';
import type { CommitState, Version } from './version.ts';
import { locale } from '../model/speech/locale.ts';

/** What describes a bag: the site, the commits it comes from, what made it, and how much it holds. */
export interface BagDescription {
  /** The archive's name, which tells it apart from others of the same site. */
  name: string;
  sitio: Sitio;
  version: Version;
  /** Names and versions of the software, as the project pins them. */
  software: string;
  files: number;
  bytes: number;
}

export const BAGIT_TXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt` (RFC 8493, 2.2.2). The day of bagging is the cut-off date: nothing here reads the clock. */
export function writeBagInfo({ name, sitio, version, software, files, bytes }: BagDescription): string {
  const rows: [string, string][] = [
    ['Source-Organization', sitio.nombre],
    ['External-Description', sitio.descripcion],
    ['External-Identifier', name],
    ['Bag-Group-Identifier', sitio.url],
    ['Bagging-Date', sitio.corte],
    ['Bag-Size', formatBytes(bytes)],
    ['Payload-Oxum', `${bytes}.${files}`],
    ['Bag-Software-Agent', software],
    ['Fecha-De-Corte', `${sitio.corte}: ${sitio.corte_motivo}`],
    ['Contacto', sitio.contacto],
    ['Licencia-De-Los-Datos', sitio.licencia_datos],
    ['Fuentes-Commit', describeState(version.sources)],
    ['Programa-Commit', describeState(version.program)],
  ];
  return rows.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('');
}

/** «sin-commit», the commit, the commit with uncommitted changes, or «sin confirmar» where it isn't certain. */
export const describeState = ({ commit, changed, unconfirmed }: CommitState) =>
  unconfirmed ? 'sin confirmar' : [commit ?? 'sin-commit', ...(changed ? ['con-cambios'] : [])].join(' ');

/** The elements that archives share (Dublin Core), in OAI's form, as far as they are known. */
export function writeDublinCore({ name, sitio, version }: BagDescription): string {
  const rows = [
    ['title', `${sitio.nombre}, al ${sitio.corte}`],
    ['description', sitio.descripcion],
    ['publisher', sitio.nombre],
    ['date', sitio.corte],
    ['type', 'Collection'],
    ['format', 'application/zip'],
    ['identifier', name],
    ['relation', sitio.url],
    ...(sitio.repositorio === undefined ? [] : [['source', sitio.repositorio]]),
    ['source', `Fuentes: ${describeState(version.sources)}`],
    ['language', locale()],
    ['rights', sitio.licencia_datos],
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    ...rows.map(([name, value = '']) => `  <dc:${name}>${escapeXml(oneLine(value))}</dc:${name}>`),
    '</oai_dc:dc>',
    '',
  ].join('\n');
}

/** White space and control characters can't be part of a tag file's line; some readers end lines at those of C1 too. */
const BLANK = /[\s\p{Cc}]+/gu;

const oneLine = (text: string) => text.replace(BLANK, ' ').trim();
