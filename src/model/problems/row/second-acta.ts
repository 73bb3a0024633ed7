import { problemKind } from '../kind.ts';

export const secondActa = problemKind({
  code: 'second-acta',
  severity: 'warning',
  title: 'Dos [actas] de una misma sesión',
  explanation:
    'Dos archivos dicen ser [el acta] de la misma sesión, y ninguno dice que corrija al otro. No se sabe cuál vale; el sitio muestra las dos.',
  wrong: 'sesion: sesion-1 (en acta-1.mdx y en acta-1-corregida.mdx)',
  right: 'sesion: sesion-1\ncorrige: acta-1 (en acta-1-corregida.mdx)',
});
