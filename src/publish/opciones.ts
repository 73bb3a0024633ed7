import { ESTADOS, PLAZOS, VERIFICABILIDADES } from '../compute/meta.ts';
import { AGREGACIONES } from '../model/indicador.ts';
import { COMPARADORES } from '../model/meta-plan.ts';
import { MOTIVOS } from '../model/resultado.ts';
import { AGREGACION, COMPARADOR, ESTADO, MOTIVO, PLAZO, VERIFICABILIDAD } from '../textos.ts';

type Palabras = Readonly<Record<string, string>>;

const explained = (textos: Record<string, { explica: string }>): Palabras =>
  Object.fromEntries(Object.entries(textos).map(([opcion, { explica }]) => [opcion, explica]));

/** What each option of a list means, where its word alone doesn't tell. */
const OPCIONES = new Map<readonly string[], Palabras>([
  [ESTADOS, explained(ESTADO)],
  [VERIFICABILIDADES, explained(VERIFICABILIDAD)],
  [PLAZOS, PLAZO],
  [COMPARADORES, COMPARADOR],
  [AGREGACIONES, AGREGACION],
  [MOTIVOS, MOTIVO],
]);

/** Each option of a column, with what it means where that is told. */
export function explainOptions(opciones: readonly string[]): { valor: string; significa: string | undefined }[] {
  return opciones.map((valor) => ({ valor, significa: OPCIONES.get(opciones)?.[valor] }));
}
