import type { TextoDeActa } from '../../../model/tables/index.ts';
import { pageOfActa } from '../shared/page-links.ts';
import { ruleKind, type Examined, type Hallazgo, type Regla } from '../shared/regla.ts';
import { saying } from '../../../model/speech/speech.ts';

/**
 * Who was present at a session and isn't named on its signature sheet. Our text of a document keeps printed names and
 * no handwriting, so nobody is said not to have signed; and an acta without any signer held says nothing.
 */
export const presenteSinFirma: Regla = {
  kind: ruleKind({
    code: 'presente-sin-firma',
    title: 'Personas presentes cuyo nombre no está en la hoja de firmas',
    explanation:
      '[El acta] da un nombre entre quienes asistieron, y la hoja de firmas no lo trae. Eso no prueba que no haya firmado: en el texto de este sitio no se leen las firmas a mano.',
    wrong: 'Presentes: Ana Ruiz y Luis Paz. Hoja de firmas: Ana Ruiz.',
    right: 'Presentes: Ana Ruiz y Luis Paz. Hoja de firmas: Ana Ruiz y Luis Paz.',
  }),
  peso: 'forma',
  find: (sitio) => sitio.actas.flatMap((acta) => findInActa(sitio, acta)),
};

function findInActa(sitio: Examined, acta: TextoDeActa): Hallazgo[] {
  const signers = new Set(acta.firmantes.map(({ persona }) => persona));
  if (signers.size === 0) return [];
  const sesion = sitio.indexes.sesiones.get(acta.sesion);
  const onlyChair = sitio.indexes.organos.get(sesion?.organo ?? '')?.firma === 'presidencia';
  return acta.asistentes.flatMap(({ persona, cargo, calidad }, i) => {
    if (signers.has(persona) || (onlyChair && calidad !== 'presidencia')) return [];
    const nombre = sitio.indexes.personas.get(persona)?.nombre ?? persona;
    return [
      {
        record: acta,
        column: ['asistentes', i, 'persona'],
        id: `${acta.id}/${persona}`,
        message: saying`[El acta] da a ${nombre} (${cargo}) entre quienes estuvieron presentes, y la hoja de firmas no trae su nombre.`,
        sides: [
          { says: `Presente: ${nombre}, ${cargo}`, fuente: acta.fuente },
          { says: 'La hoja de firmas no trae su nombre', fuente: acta.fuente_firmas ?? acta.fuente },
        ],
        pages: [pageOfActa(sitio, acta)],
      },
    ];
  });
}
