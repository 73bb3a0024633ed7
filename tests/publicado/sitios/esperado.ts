/** What a site of `tests/sitios/` must give. */
export interface Esperado {
  /** Its folder. */
  nombre: string;
  /** What its documents contradict: code, file and line. */
  observaciones: string[];
  /** What the text of each page of its own says. */
  paginas: Record<string, string[]>;
  /** State and value of each goal, by plan. */
  metas: Record<string, Record<string, [estado: string, valor: number | null]>>;
}
