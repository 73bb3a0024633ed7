import type { TextoDeActa } from '../../../model/tables/index.ts';
import { pageOfActa } from '../shared/page-links.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/** Who signs an acta that doesn't name them among those present. An acta of which nobody present is held says nothing. */
export const firmanteAusente: Regla = {
  kind: ruleKind({
    code: 'firmante-ausente',
    title: 'Personas en la hoja de firmas que no están entre las presentes',
    explanation: 'La hoja de firmas trae un nombre que [el acta] no da entre quienes asistieron a la sesión.',
    wrong: 'Presentes: Ana Ruiz. Hoja de firmas: Ana Ruiz y Luis Paz.',
    right: 'Presentes: Ana Ruiz y Luis Paz. Hoja de firmas: Ana Ruiz y Luis Paz.',
  }),
  peso: 'fondo',
  find: (sitio) => sitio.actas.flatMap((acta) => findInActa(sitio, acta)),
};

function findInActa(sitio: Examined, acta: TextoDeActa): Hallazgo[] {
  const present = new Set(acta.asistentes.map(({ persona }) => persona));
  if (present.size === 0) return [];
  return acta.firmantes.flatMap(({ persona, cargo }, i) => {
    if (present.has(persona)) return [];
    const nombre = sitio.indexes.personas.get(persona)?.nombre ?? persona;
    return [
      {
        record: acta,
        column: ['firmantes', i, 'persona'],
        id: `${acta.id}/${persona}`,
        message: saying`La hoja de firmas trae el nombre de ${nombre} (${cargo}), y [el acta] no lo da entre quienes estuvieron presentes.`,
        sides: [
          { says: 'Su nombre no está entre los presentes', fuente: acta.fuente },
          { says: `Hoja de firmas: ${nombre}, ${cargo}`, fuente: acta.fuente_firmas ?? acta.fuente },
        ],
        pages: [pageOfActa(sitio, acta)],
      },
    ];
  });
}
