import type { PlanCalculado } from '../compute/plan.ts';
import { formatList } from '../formato.ts';
import type { Dicho } from '../model/actividad.ts';
import { pageOfActividad, pageOfCompromiso, pageOfPlan } from './paginas.ts';
import { quoteStart, toKey } from './palabras.ts';
import { claseDeRegla, type Enlace, type Hallazgo, type Lado, type Regla } from './regla.ts';

/** What a message quotes of each text. */
const CABE = 60;

const ATRIBUTO: Record<Dicho['atributo'], string> = {
  alcance: 'El alcance',
  'duracion-del-encargo': 'La duración del encargo',
  eje: 'El eje',
  evaluaciones: 'La clase de evaluaciones',
  fases: 'El número de fases',
  foro: 'El nombre del foro',
  integracion: 'La integración',
  lectura: 'El sentido',
  nombre: 'El nombre',
  participante: 'El nombre de quien participa',
  periodicidad: 'La periodicidad',
  plataforma: 'El estado de la plataforma',
  'porcentaje-pedido': 'El porcentaje que se pide',
  portal: 'El nombre del portal',
  producto: 'El producto',
  recurso: 'El estado del recurso',
  talleres: 'La cuenta de talleres',
  tema: 'El tema',
};

/** Something of which several places of the documents tell one attribute, and not all with the same words. */
export const dichoDistinto: Regla = {
  clase: claseDeRegla({
    codigo: 'dicho-distinto',
    titulo: 'Datos que dos lugares dan de distinta manera',
    explicacion:
      'El documento dice el mismo dato en más de un lugar, y no dice lo mismo: un número de fases, cada cuánto se mide, el nombre de un eje.',
    mal: 'Página 5: la obra tiene 3 fases. Página 20: la obra tiene 5 fases.',
    bien: 'Páginas 5 y 20: la obra tiene 3 fases.',
  }),
  find: ({ planes }) => planes.flatMap(findInPlan),
};

function findInPlan(plan: PlanCalculado): Hallazgo[] {
  const sujetos = subjectsOf(plan);
  const porDato = Map.groupBy(plan.dichos, ({ sujeto, atributo }) => `${sujeto}/${atributo}`);
  return [...porDato].flatMap(([dato, dichos]) => {
    const [primero, segundo, ...resto] = dichos;
    const otro = dichos.find(({ valor }) => toKey(valor) !== toKey(primero?.valor ?? ''));
    const pagina = sujetos.get(primero?.sujeto ?? '');
    if (!primero || !segundo || !otro || !pagina) return [];
    return [
      {
        registro: otro,
        columna: ['valor'],
        id: `${plan.id}/${dato}`,
        mensaje: tell(primero.atributo, pagina, dichos),
        lados: [toLado(primero), toLado(segundo), ...resto.map(toLado)] as const,
        paginas: [pagina],
      },
    ];
  });
}

const toLado = ({ valor, fuente }: Dicho): Lado => ({ dice: valor, fuente });

function tell(atributo: Dicho['atributo'], { texto }: Enlace, dichos: readonly Dicho[]): string {
  const distintos = [...Map.groupBy(dichos, ({ valor }) => toKey(valor)).values()];
  const maneras = formatList(distintos.flatMap(([uno]) => (uno ? [`«${quoteStart(uno.valor, CABE)}»`] : [])));
  return `${ATRIBUTO[atributo]} de «${quoteStart(texto, CABE)}» se da de ${distintos.length} maneras: ${maneras}.`;
}

/** What a plan's rows speak of, with its page: the plan, its commitments and its activities. */
function subjectsOf(plan: PlanCalculado): Map<string, Enlace> {
  return new Map([
    ...plan.actividades.map((una) => [una.id, { ...pageOfActividad(plan, una), texto: una.nombre }] as const),
    ...plan.compromisos.map((uno) => [uno.id, pageOfCompromiso(plan, uno)] as const),
    [plan.id, pageOfPlan(plan)] as const,
  ]);
}
