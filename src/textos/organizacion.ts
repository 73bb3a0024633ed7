import { capitalize } from '../base/capitalize.ts';
import type { Ambito } from '../compute/site/ambito.ts';
import type { ParteDeOrganizacion } from '../compute/site/lists/organizacion.ts';
import { formatWithDay } from '../format/dates.ts';
import { inWords } from '../model/speech/speech.ts';
/** The bodies, their members and their units. */
export const ORGANIZACION = inWords({
  titulo: 'Organización',
  descripcion:
    '[Las dependencias], con aquello de lo que responde cada [una@dependencia]; los órganos y quienes los integran.',
  entidades: 'Entidades',
  organos: 'Órganos',
  dependencias: '[Dependencias]',
  sesiones: 'Sesiones',
  calidadSinDato: 'el documento no dice si es titular o suplente',
  desde: 'Desde:',
  hasta: 'hasta:',
  de: 'de',
  respondeDe: 'Responde [del compromiso]',
  recibeSolicitudes: 'Las solicitudes de información las recibe',
  implementaA: 'Implementa',
  sucedeA: 'Sucede a',
  loSucede: 'Lo sucede',
  laSucede: '[Lo/La@dependencia] sucede',
  personasEscritas: 'Personas que los documentos escriben de más de una forma',
  comoSeEscribe: 'Cómo lo escriben los documentos',
  tambienEscrito: 'También escrito',
  escritoAsi: 'Escrito así:',
  vigenciaSegun: 'Vigencia que dice un documento:',
} as const);

/** «en lugar de Secretariado 2022-2024, que ya terminó»: beside the body that succeeded it. */
export const inPlaceOf = (organo: string) => `en lugar de ${organo}, que ya terminó`;

/** The parts of a long organization. */
export const PARTE_DE_ORGANIZACION: Record<ParteDeOrganizacion, string> = inWords({
  organos: ORGANIZACION.organos,
  dependencias: '[Dependencias]',
  entidades: ORGANIZACION.entidades,
  personas: ORGANIZACION.personasEscritas,
});

export const AMBITO: Record<Ambito, string> = {
  municipal: 'ámbito municipal',
  intermunicipal: 'ámbito intermunicipal',
  estatal: 'ámbito estatal',
  federal: 'ámbito federal',
  autonomo: 'organismo autónomo',
  paraestatal: 'entidad paraestatal',
  extranjero: 'de otro país',
  'sin-identificar': 'ámbito sin identificar',
};

export const CALIDAD: Record<string, string> = {
  presidencia: 'Presidencia',
  propietaria: 'Propietaria o propietario',
  suplente: 'Suplente',
  permanente: 'Invitada o invitado permanente',
  facilitadora: 'Persona facilitadora',
  'secretaria-tecnica': 'Secretaría técnica',
  ciudadania: 'Ciudadanía',
  administracion: 'Administración pública',
  invitada: 'Invitada o invitado',
};

export const SECTOR = {
  presidencia: 'Presidencia',
  ciudadania: 'Ciudadanía',
  administracion: 'Administración pública municipal',
  invitada: 'Personas invitadas',
  '': 'Sin sector indicado por el documento',
} as const;

/** «Desde 2024; hasta marzo de 2025.»: the term of a member, or of a unit, as far as it is known. */
export function describeTerm({ desde, hasta }: { desde?: string | undefined; hasta?: string | undefined }): string {
  const parts = [
    ...(desde === undefined ? [] : [`desde ${formatWithDay(desde)}`]),
    ...(hasta === undefined ? [] : [`hasta ${formatWithDay(hasta)}`]),
  ];
  return parts.length === 0 ? '' : `${capitalize(parts.join('; '))}.`;
}
