import type { Cambios } from './sitio-minimo.ts';

/** What every acta of these tests has, but for its session and what the case adds. */
const acta = (sesion: string, added: string) => `---
sesion: ${sesion}
inicio: "10:00"
termino: "11:30"
lugar: Sala de Cabildo
quorum: Hubo quórum
asistentes:
  - persona: ana
    cargo: Presidenta
    calidad: presidencia
  - persona: luis
    cargo: Secretario
    calidad: administracion
firmantes:
  - persona: luis
    cargo: Secretario
  - persona: ana
    cargo: Presidenta
orden_del_dia:
  - punto: "1"
    asunto: Informe anual
    resultado: Recibido
${added}fuente: acta-1#${sesion}
---
`;

/** The first acta of the minimal site, with what a case adds; it receives the report. */
export const primeraActa = (added: string) => acta('sesion-1', `informes:\n  - anual-2025\n${added}`);
export const otraActa = acta;

/** Two sessions of 2025. */
export const DOS_SESIONES = `id,organo,tipo,numero,fecha,fuente
sesion-1,comite,ordinaria,1,2025-03-15,acta-1#inicio
sesion-2,comite,ordinaria,2,2025-09-15,acta-1#sesion 2
`;

/** Two agreements of the first session, both due on 30 June 2025: one done later, and one that is still to be done. */
export const DOS_ACUERDOS = `acuerdos:
  - id: acuerdo-1
    punto: "1"
    texto: Publicar el directorio
    responsable: obras
    vence: 2025-06-30
    cumplido: 2025-09-10
    fuente_cumplido: "acta-1#sesion 2"
  - id: acuerdo-2
    punto: "1"
    texto: Instalar la mesa
    responsable: obras
    vence: 2025-06-30
`;

/** The second session tells that one agreement of the first was extended. */
export const PRORROGA = `seguimiento:
  - acuerdo: acta-1/acuerdo-2
    resultado: prorrogado
    nuevo_plazo: 2025-10-31
    fuente: "acta-1#punto 4"
`;

/** Two sessions, two agreements of the first, and what the second says. */
export const conSeguimiento = (said: string): Cambios => ({
  'data/sesiones.csv': DOS_SESIONES,
  'content/actas/acta-1.mdx': primeraActa(DOS_ACUERDOS),
  'content/actas/acta-2.mdx': otraActa('sesion-2', said),
});
