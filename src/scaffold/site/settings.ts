import type { Dia } from '../../model/date.ts';

/**
 * `data/sitio.json` of a site that is begun. JSON takes no comments: what each key is stands in the guide. What nobody
 * has said yet says so itself, since the site would show it.
 */
export function settingsText(nombre: string, id: string, today: Dia, others: Record<string, string>): string {
  const settings = {
    nombre: `Cuentas Claras: ${nombre}`,
    descripcion: 'Qué se prometió, qué se hizo, cuándo, quién responde y en qué documento consta.',
    url: `https://${id.replaceAll('.', '-').slice(0, LONGEST_LABEL).replace(/-$/, '')}.example/`,
    corte: today,
    corte_motivo: 'Es el día en que se empezó este sitio.',
    licencia_datos: 'CC-BY-4.0',
    contacto:
      'Por definir: quien edita este sitio debe escribir en «contacto», en data/sitio.json, a quién y cómo pedir correcciones.',
    ...others,
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** Of a host's name (RFC 1035 §2.3.4). */
const LONGEST_LABEL = 63;
