import type { TableName } from '../../model/tables/index.ts';
import { TEXT_KINDS } from '../../model/tables/index.ts';
import { frontmatter } from '../frontmatter.ts';
import type { Row } from '../table-text.ts';
import { textAt, type There } from '../there.ts';
import { type Asked, documentRow, type Drafting } from './asked-record.ts';
import { type LastActa, lastActaOf, membersOf } from './last-acta.ts';
import { chooseSession } from './session.ts';

export function draftActa(there: There, asked: Asked): Drafting {
  const { id } = asked;
  const chosen = chooseSession(there, asked);
  if ('refusal' in chosen) return chosen;
  const { sesion, row, corrected } = chosen;
  const organo = (row ?? there.rows('sesiones').find((one) => one['id'] === sesion))?.['organo'] ?? '';
  const last = lastActaOf(there, organo);
  const { people, signers, from } = membersOf(there, organo, last);
  const text = frontmatter(TEXT_KINDS.actas, {
    values: { sesion, ...(corrected !== undefined && { corrige: corrected }) },
    notes: {
      fuente: `Por ejemplo, ${id}#proemio`,
      ...(people.length > 0 && {
        asistentes: `Tomados de ${from}: quite el «#» de quienes sí estuvieron, y el de «asistentes:».`,
      }),
      ...(signers.length > 0 && {
        firmantes: `Tomados de ${from}: quite el «#» de quienes sí están en la hoja de firmas.`,
      }),
    },
    offers: { ...(people.length > 0 && { asistentes: people }), ...(signers.length > 0 && { firmantes: signers }) },
  });
  const issuer = issuerOf(there, last);
  const rows = documentRow(there, id, issuer === undefined ? {} : { emisor: issuer });
  return {
    files: new Map([[`content/actas/${id}.mdx`, text]]),
    rows: new Map<TableName, Row>([...(row ? [['sesiones', row] as const] : []), ...rows]),
    advice: adviceOn(row, organo, there),
  };
}

function adviceOn(row: Row | undefined, organo: string, there: There): string[] {
  return [
    ...(row?.['numero']
      ? [`Revise en data/sesiones.csv el número de la sesión: es el que sigue (${row['numero']}).`]
      : []),
    ...(organo === '' ? ['Agregue en data/organos.csv el órgano que sesiona, y su clave en data/sesiones.csv.'] : []),
    ...(there.rows('personas').length === 0 ? ['Agregue en data/personas.csv a quienes el acta nombra.'] : []),
  ];
}

/** Who issued the document of the last minutes. */
function issuerOf(there: There, last: LastActa | undefined): string | undefined {
  const [documento] = (textAt(last?.plain ?? {}, 'fuente') ?? '').split('#');
  return there.rows('documentos').find((row) => row['id'] === documento)?.['emisor'];
}
