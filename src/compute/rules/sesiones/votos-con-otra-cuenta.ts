import { castVotes, toldOf } from '../../site/count-votes.ts';
import { SENTIDOS_DE_VOTO, type SentidoDeVoto } from '../../../model/tables/actas.ts';
import type { TextoDeActa } from '../../../model/tables/index.ts';
import { pageOfActa } from '../shared/page-links.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/**
 * Votes on a point that don't agree: their number with the names, the names with those present, or their sum with how
 * many were there. Who was invited may vote in no body, and is counted all the same: only what can't be is told.
 */
export const votosConOtraCuenta: Regla = {
  kind: ruleKind({
    code: 'votos-con-otra-cuenta',
    title: 'Votaciones que no cuadran con los nombres o con quienes estuvieron',
    explanation:
      'En un punto, el número de votos que da [el acta] no es el de los nombres que da; o votan más de los que estuvieron, o alguien a quien [el acta] no da por presente.',
    wrong: 'A favor: 3. Votos por nombre a favor: Ana Ruiz y Luis Paz.',
    right: 'A favor: 2. Votos por nombre a favor: Ana Ruiz y Luis Paz.',
  }),
  peso: 'fondo',
  find: (sitio) => sitio.actas.flatMap((acta) => findInActa(sitio, acta)),
};

type Punto = TextoDeActa['orden_del_dia'][number];

/** How a message names a sense. */
const SAID: Record<SentidoDeVoto, string> = {
  'a-favor': 'a favor',
  'en-contra': 'en contra',
  abstencion: 'de abstención',
  ausente: 'de personas ausentes',
};

function findInActa(sitio: Examined, acta: TextoDeActa): Hallazgo[] {
  return acta.orden_del_dia.flatMap((punto, i) =>
    faultsIn(sitio, acta, punto).map(({ key, column, message, says, against }): Hallazgo => ({
      record: acta,
      column: ['orden_del_dia', i, ...column],
      id: `${acta.id}/${punto.punto}/${key}`,
      message: `Punto ${punto.punto}: ${message}.`,
      sides: [
        { says, fuente: punto.fuente ?? acta.fuente },
        { says: against, fuente: punto.fuente ?? acta.fuente },
      ],
      pages: [pageOfActa(sitio, acta)],
    })),
  );
}

/** Where the acta counts otherwise than it names, their sum says nothing more. */
function faultsIn(sitio: Examined, acta: TextoDeActa, punto: Punto): Fault[] {
  const otherwise = otherCounts(punto);
  return [...otherwise, ...(otherwise.length > 0 ? [] : tooMany(acta, punto)), ...notPresent(sitio, acta, punto)];
}

interface Fault {
  key: string;
  column: PropertyKey[];
  message: string;
  says: string;
  against: string;
}

function otherCounts(punto: Punto): Fault[] {
  return SENTIDOS_DE_VOTO.flatMap((sentido) => {
    const { counted, named } = toldOf(punto, sentido);
    if (counted === undefined || punto.votos.length === 0 || counted === named.length) return [];
    const said = SAID[sentido];
    return [
      {
        key: sentido,
        column: ['punto'],
        message: saying`[el acta] cuenta ${counted} ${said}, y por nombre da ${named.length}`,
        says: `Cuenta ${said}: ${counted}`,
        against: `Por nombre ${said}: ${named.length}`,
      },
    ];
  });
}

function tooMany({ asistentes, presentes }: TextoDeActa, punto: Punto): Fault[] {
  const present = Math.max(asistentes.length, presentes ?? 0);
  const cast = castVotes(punto);
  if (present === 0 || cast <= present) return [];
  const message = saying`toman parte ${cast}, y [el acta] da por presentes a ${present}`;
  return [
    {
      key: 'total',
      column: ['punto'],
      message,
      says: `Votos y abstenciones: ${cast}`,
      against: `Presentes: ${present}`,
    },
  ];
}

function notPresent({ indexes }: Examined, { asistentes }: TextoDeActa, { votos }: Punto): Fault[] {
  const present = new Set(asistentes.map(({ persona }) => persona));
  if (present.size === 0) return [];
  return votos.flatMap(({ persona, sentido }, j) => {
    if (sentido === 'ausente' || present.has(persona)) return [];
    const nombre = indexes.personas.get(persona)?.nombre ?? persona;
    return [
      {
        key: persona,
        column: ['votos', j, 'persona'],
        message: saying`vota ${nombre}, a quien [el acta] no da por presente`,
        says: `Voto de ${nombre}`,
        against: `${nombre} no está entre los asistentes`,
      },
    ];
  });
}
