import { problemKind } from '../kind.ts';

export const jointSession = problemKind({
  code: 'joint-session',
  severity: 'warning',
  title: 'Una sesión de dos órganos escrita en dos renglones',
  explanation:
    'Dos renglones dan la misma fecha y el mismo lugar de un documento a sesiones de dos órganos, y solo una tiene [acta]. Si fue una sola, de la otra se diría que falta [el acta].',
  wrong:
    'sesion-1,comite,ordinaria,1,2026-01-15,acta-1#inicio\nsesion-1-cabildo,cabildo,ordinaria,1,2026-01-15,acta-1#inicio',
  right: 'id,organo,junto_con,tipo,numero,fecha,fuente\nsesion-1,comite,cabildo,ordinaria,1,2026-01-15,acta-1#inicio',
});
