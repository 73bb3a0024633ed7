import type { Integrante } from '../../model/tables/integrantes.ts';
import type { Nombre } from '../../model/tables/nombres.ts';
import type { SitioCalculado } from '../../sitio.ts';
import { DICCIONARIO } from '../../textos/diccionario.ts';
import { linksTo, onlyKnown, popoloId } from './link.ts';
import { sourcesOfParties } from './sources-of-parties.ts';

/** Who acts: Popolo's Person, Organization (entities, their units, their collegiate bodies) and Membership. */
export function partiesOf(sitio: SitioCalculado) {
  const sourcesOf = sourcesOfParties(sitio);
  const written = Map.groupBy(sitio.nombres, ({ id }) => id);
  const common = (id: string, nombre: string, own: string) => ({
    id,
    name: nombre,
    other_names: otherNames(written.get(own) ?? [], nombre),
    sources: linksTo(sitio, sourcesOf(id)),
  });
  return {
    persons: sitio.personas.map(({ id, nombre }) => onlyKnown(common(popoloId.persona(id), nombre, id))),
    organizations: [
      ...sitio.entidades.map(({ id, nombre, ambito }) =>
        onlyKnown({ ...common(popoloId.entidad(id), nombre, id), classification: ambito }),
      ),
      ...sitio.dependencias.map(({ id, nombre, siglas, entidad, desde, hasta }) => {
        const known = common(popoloId.dependencia(id), nombre, id);
        const abbreviation = siglas === undefined ? [] : [{ name: siglas, note: DICCIONARIO.siglas }];
        return onlyKnown({
          ...known,
          other_names: [...abbreviation, ...known.other_names],
          classification: 'dependencia',
          parent_id: popoloId.entidad(entidad),
          founding_date: desde,
          dissolution_date: hasta,
        });
      }),
      ...sitio.organos.map(({ id, nombre, entidad, inicio, fin }) =>
        onlyKnown({
          ...common(popoloId.organo(id), nombre, id),
          classification: 'organo',
          parent_id: popoloId.entidad(entidad),
          founding_date: inicio,
          dissolution_date: fin,
        }),
      ),
    ],
    memberships: sitio.integrantes.map((integrante) => membership(sitio, integrante)),
  };
}

/** The other ways in which documents write a name, each once. */
function otherNames(written: readonly Nombre[], own: string) {
  const others = written.filter(({ escrito }) => escrito !== own).map(({ escrito }) => escrito);
  return [...new Set(others)].map((name): { name: string; note?: string } => ({ name }));
}

function membership(sitio: SitioCalculado, integrante: Integrante) {
  const { organo, persona, cargo, calidad, suple_a, desde, hasta, fuente } = integrante;
  return onlyKnown({
    id: ['integrante', organo, persona, calidad ?? '', suple_a ?? '', desde ?? ''].join('/'),
    person_id: popoloId.persona(persona),
    organization_id: popoloId.organo(organo),
    label: cargo,
    role: calidad,
    start_date: desde,
    end_date: hasta,
    sources: linksTo(sitio, [fuente]),
  });
}
