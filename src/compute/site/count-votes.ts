import { type Acta, type SentidoDeVoto, SENTIDOS_DE_VOTO } from '../../model/tables/actas.ts';

type Punto = Acta['orden_del_dia'][number];

/** How many voted in one sense, and who: named, or only counted by the acta. */
interface Recuento {
  sentido: SentidoDeVoto;
  count: number;
  personas: string[];
}

const COLUMN = {
  'a-favor': 'a_favor',
  'en-contra': 'en_contra',
  abstencion: 'abstenciones',
  ausente: 'ausentes',
} as const satisfies Record<SentidoDeVoto, keyof Punto>;

/** What an acta counts of a sense, and what it names. */
export function toldOf(punto: Punto, sentido: SentidoDeVoto): { counted: number | undefined; named: string[] } {
  const named = punto.votos.filter((one) => one.sentido === sentido).map(({ persona }) => persona);
  return { counted: punto[COLUMN[sentido]], named };
}

/** The votes on a point; of a sense that is told in both ways, the number that the acta gives. None where nobody voted. */
export function countVotes(punto: Punto): Recuento[] {
  return SENTIDOS_DE_VOTO.flatMap((sentido) => {
    const { counted, named } = toldOf(punto, sentido);
    const count = counted ?? named.length;
    return counted === undefined && named.length === 0 ? [] : [{ sentido, count, personas: named }];
  });
}

/** How many took part: those who were there, whatever they voted. */
export const castVotes = (punto: Punto): number =>
  countVotes(punto).reduce((sum, { sentido, count }) => sum + (sentido === 'ausente' ? 0 : count), 0);
