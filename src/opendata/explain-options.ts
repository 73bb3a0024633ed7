import { ESTADOS, PLAZOS, VERIFICABILIDADES } from '../compute/metas/meta-calculada.ts';
import { NIVELES_IRM } from '../compute/metas/nivel-irm.ts';
import { AGREGACIONES, SENTIDOS } from '../model/tables/indicadores.ts';
import { CAMBIOS_DE_CIFRA, ESTADOS_DE_CIFRA } from '../model/tables/mediciones.ts';
import { COMPARADORES } from '../model/tables/metas.ts';
import { AGREGACIONES_DE_VARIABLE } from '../model/tables/variables.ts';
import { MOTIVOS } from '../model/result.ts';
import {
  AGREGACION,
  AGREGACION_DE_VARIABLE,
  CAMBIO_DE_CIFRA,
  COMPARADOR,
  ESTADO_DE_CIFRA,
  MOTIVO,
  SENTIDO,
} from '../textos/calculo.ts';
import { ESTADO, PLAZO, VERIFICABILIDAD } from '../textos/estados.ts';
import { NIVEL_IRM } from '../textos/nivel-irm.ts';

type Meanings = Readonly<Record<string, string | { explica: string }>>;

/** What each option of a list means, where its word alone doesn't tell. */
const MEANINGS = new Map<readonly string[], Meanings>([
  [ESTADOS, ESTADO],
  [VERIFICABILIDADES, VERIFICABILIDAD],
  [PLAZOS, PLAZO],
  [COMPARADORES, COMPARADOR],
  [AGREGACIONES, AGREGACION],
  [AGREGACIONES_DE_VARIABLE, AGREGACION_DE_VARIABLE],
  [SENTIDOS, SENTIDO],
  [MOTIVOS, MOTIVO],
  [ESTADOS_DE_CIFRA, ESTADO_DE_CIFRA],
  [CAMBIOS_DE_CIFRA, CAMBIO_DE_CIFRA],
  [NIVELES_IRM, NIVEL_IRM],
]);

/** Each option of a column, with what it means where that is known. */
export function explainOptions(options: readonly string[]): { value: string; meaning: string | undefined }[] {
  const meanings = MEANINGS.get(options);
  return options.map((value) => {
    const known = meanings?.[value];
    return { value, meaning: typeof known === 'object' ? known.explica : known };
  });
}
