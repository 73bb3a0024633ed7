import type { TextoDeActa } from '../../../model/tables/index.ts';
import { pageOfActa } from '../shared/page-links.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** Whom an acta gives as present and as absent. Who came late or left early may well be both. */
export const presenteYAusente: Regla = {
  kind: ruleKind({
    code: 'presente-y-ausente',
    title: 'Personas que [un acta] da por presentes y por ausentes',
    explanation:
      '[El acta] pone un nombre entre quienes asistieron y también entre quienes faltaron, y no dice que esa persona llegara tarde o se fuera antes.',
    wrong: 'Presentes: Ana Ruiz y Luis Paz. Ausentes: Luis Paz.',
    right: 'Presentes: Ana Ruiz. Ausentes: Luis Paz.',
  }),
  peso: 'fondo',
  find: (sitio) => sitio.actas.flatMap((acta) => findInActa(sitio, acta)),
};

function findInActa(sitio: Examined, acta: TextoDeActa): Hallazgo[] {
  const whole = new Set(
    acta.asistentes.filter(({ llegada, salida }) => (llegada ?? salida) === undefined).map(({ persona }) => persona),
  );
  return acta.ausentes.flatMap(({ persona }, i) => {
    if (!whole.has(persona)) return [];
    const nombre = sitio.indexes.personas.get(persona)?.nombre ?? persona;
    return [
      {
        record: acta,
        column: ['ausentes', i, 'persona'],
        id: `${acta.id}/${persona}`,
        message: saying`[El acta] da a ${nombre} entre quienes asistieron y entre quienes faltaron.`,
        sides: [
          { says: `Asistentes: ${nombre}`, fuente: acta.fuente },
          { says: `Ausentes: ${nombre}`, fuente: acta.fuente },
        ],
        pages: [pageOfActa(sitio, acta)],
      },
    ];
  });
}
