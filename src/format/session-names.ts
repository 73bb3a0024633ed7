import { formatDate } from './dates.ts';
import { saying } from '../model/speech/speech.ts';

/** «3.ª sesión extraordinaria», «Sesión ordinaria» where the document gives no number. */
export function formatSession({ tipo, numero }: { tipo: string; numero?: number | undefined }): string {
  return numero === undefined ? `Sesión ${tipo}` : `${numero}.ª sesión ${tipo}`;
}

/** «Acta de la 3.ª sesión extraordinaria, 5 de agosto de 2024». */
export function formatActa(sesion: { tipo: string; numero?: number | undefined; fecha: string }): string {
  return saying`[Acta] de la ${formatSession(sesion)}, ${formatDate(sesion.fecha)}`;
}
