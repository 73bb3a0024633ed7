import type { Fuente } from '../../../model/fields/readings.ts';
import type { TextoDeActa } from '../../../model/tables/index.ts';
import { pageOfActa, pageOfOrganizacion } from './pages.ts';
import type { Enlace, Examinado } from './regla.ts';

/** A person's post as one place writes it. */
export interface CargoEscrito {
  persona: string;
  cargo: string;
  fuente: Fuente;
  /** The acta that writes it, if one does. */
  acta: string | undefined;
  registro: object;
  columna: PropertyKey[];
  pagina: Enlace;
}

/** Every post that is written of a person: by the actas, then by the lists of members. */
export function writtenPosts(sitio: Examinado): CargoEscrito[] {
  return [...sitio.actas.flatMap((acta) => postsOfActa(sitio, acta)), ...postsOfMembers(sitio)];
}

function postsOfActa(sitio: Examinado, acta: TextoDeActa): CargoEscrito[] {
  const { fuente, fuente_firmas = fuente } = acta;
  const comun = { acta: acta.id, registro: acta, pagina: pageOfActa(sitio, acta) };
  return [
    ...acta.asistentes.map(({ persona, cargo }, i) => ({
      ...comun,
      persona,
      cargo,
      fuente,
      columna: ['asistentes', i, 'cargo'],
    })),
    ...acta.firmantes.map(({ persona, cargo }, i) => ({
      ...comun,
      persona,
      cargo,
      fuente: fuente_firmas,
      columna: ['firmantes', i, 'cargo'],
    })),
  ];
}

function postsOfMembers({ integrantes, indices }: Examinado): CargoEscrito[] {
  return integrantes.flatMap((registro) => {
    const { persona, cargo, fuente } = registro;
    const organo = indices.organos.get(registro.organo);
    if (!organo) return [];
    return [
      { persona, cargo, fuente, acta: undefined, registro, columna: ['cargo'], pagina: pageOfOrganizacion(organo) },
    ];
  });
}
