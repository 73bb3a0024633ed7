/** «3.ª sesión extraordinaria», «Sesión ordinaria» where the document gives no number. */
export function formatSession({ tipo, numero }: { tipo: string; numero?: number | undefined }): string {
  return numero === undefined ? `Sesión ${tipo}` : `${numero}.ª sesión ${tipo}`;
}
