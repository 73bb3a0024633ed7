import { capitalize } from '../base/capitalize.ts';
import { SIN_DATO } from './comunes.ts';
import { CUENTA } from './cuentas.ts';
import type { Estado, Plazo, Verificabilidad } from '../compute/metas/meta-calculada.ts';
import { inWords } from '../model/speech/speech.ts';

export const ESTADO: Record<Estado, { nombre: string; explica: string }> = inWords({
  comprobada: {
    nombre: '[Comprobada@meta]',
    explica: 'Se alcanzó [la meta], y cualquiera puede revisarlo: con cifras publicadas o en una dirección pública.',
  },
  declarada: {
    nombre: 'Según quien informa',
    explica: '[La@meta] da por [cumplida@meta] quien informa. Este sitio no tiene con qué comprobarlo.',
  },
  parcial: { nombre: 'Parcial', explica: 'Venció y solo se hizo una parte.' },
  incumplida: { nombre: '[Incumplida@meta]', explica: 'Venció y no se alcanzó.' },
  'sin-reporte': {
    nombre: 'Sin reporte',
    explica: 'Venció, y [el informe] que cubre ese plazo no da con qué saber si se logró.',
  },
  'sin-informe': {
    nombre: 'Sin [informe]',
    explica: 'Venció y este sitio no tiene [un informe] que cubra ese plazo.',
  },
  'sin-cifra': {
    nombre: 'Sin cifra',
    explica: 'Venció, y el documento dice que la cifra está reservada, no está disponible o no aplica.',
  },
  'aun-no-vence': { nombre: 'Aún no vence', explica: 'Su plazo no ha llegado a la fecha de corte.' },
  'por-iniciar': { nombre: 'Por iniciar', explica: 'Su periodo empieza después de la fecha de corte.' },
  'por-definir': {
    nombre: 'Por definir',
    explica: '[El plan] todavía no dice cuánto debe alcanzar. Se cuenta aparte.',
  },
  'sin-plazo': {
    nombre: 'Sin plazo',
    explica:
      '[El plan] no dice para cuándo. Lo que se declara y lo que se comprueba está en su página. Se cuenta aparte.',
  },
  'no-aplica': {
    nombre: 'No aplica',
    explica: 'Venció, y las cifras publicadas son cero de cero: no hubo casos. Se cuenta aparte.',
  },
  cancelada: {
    nombre: '[Cancelada@meta]',
    explica: 'Se decidió que ya no siguiera. Se cuenta aparte.',
  },
  sustituida: {
    nombre: '[Sustituida@meta]',
    explica: 'Se decidió que [otra meta] tomara su lugar. Se cuenta aparte.',
  },
  'no-programada': { nombre: 'No [programada@meta]', explica: '[El plan] programó cero para ese periodo.' },
});

/** The name of a state; of a goal that is only declared met, by whom: «el municipio». */
export const nameEstado = (estado: Estado, quien?: string): string =>
  estado === 'declarada' && quien !== undefined ? `Según ${quien}` : ESTADO[estado].nombre;

/** The same where nothing around it says what is meant: «Cumplida, según el municipio». */
export const tellEstadoAlone = (estado: Estado, quien: string): string =>
  estado === 'declarada' ? `${capitalize(CUENTA.cumplidaUna)}, ${CUENTA.segun(quien)}` : nameEstado(estado, quien);

export const PLAZO: Record<Plazo, string> = {
  'a-tiempo': 'a tiempo',
  tarde: 'después de su plazo',
  'sin-fecha': 'no consta en qué fecha',
};

export const VERIFICABILIDAD: Record<Verificabilidad, { nombre: string; explica: string }> = inWords({
  calculada: { nombre: '[Calculada@meta] aquí', explica: 'El valor se volvió a calcular con las cifras publicadas.' },
  'con-evidencia': {
    nombre: 'Con evidencia pública',
    explica: '[El informe] da una dirección pública en que se puede consultar; este sitio no la revisa.',
  },
  declarada: {
    nombre: 'Solo [declarada@meta]',
    explica: 'Lo dice quien informa; el texto que tiene este sitio no trae con qué comprobarlo.',
  },
  'sin-dato': { nombre: capitalize(SIN_DATO), explica: 'Ningún documento de este sitio da un dato de [esta meta].' },
});
