import type { Fuente } from '../../../model/fields/readings.ts';
import type { TextoDeActa } from '../../../model/tables/index.ts';
import { pageOfActa, pageOfOrganizacion } from './page-links.ts';
import type { Link, Examined } from './regla.ts';

/** A person's post as one place writes it. */
export interface WrittenCargo {
  persona: string;
  cargo: string;
  fuente: Fuente;
  /** The acta that writes it, if one does. */
  acta: string | undefined;
  record: object;
  column: PropertyKey[];
  page: Link;
}

/** Every post that is written of a person: by the actas, then by the lists of members. */
export function writtenPosts(sitio: Examined): WrittenCargo[] {
  return [...sitio.actas.flatMap((acta) => postsOfActa(sitio, acta)), ...postsOfMembers(sitio)];
}

function postsOfActa(sitio: Examined, acta: TextoDeActa): WrittenCargo[] {
  const { fuente, fuente_firmas = fuente } = acta;
  const shared = { acta: acta.id, record: acta, page: pageOfActa(sitio, acta) };
  return [
    ...acta.asistentes.map(({ persona, cargo }, i) => ({
      ...shared,
      persona,
      cargo,
      fuente,
      column: ['asistentes', i, 'cargo'],
    })),
    ...acta.firmantes.map(({ persona, cargo }, i) => ({
      ...shared,
      persona,
      cargo,
      fuente: fuente_firmas,
      column: ['firmantes', i, 'cargo'],
    })),
  ];
}

function postsOfMembers({ integrantes, indexes }: Examined): WrittenCargo[] {
  return integrantes.flatMap((record) => {
    const { persona, cargo, fuente } = record;
    const organo = indexes.organos.get(record.organo);
    if (!organo) return [];
    return [{ persona, cargo, fuente, acta: undefined, record, column: ['cargo'], page: pageOfOrganizacion(organo) }];
  });
}
