import { problemKind } from '../kind.ts';

export const hostFile = problemKind({
  code: 'host-file',
  severity: 'error',
  title: 'Archivo que cambia a nombre de quién se publica',
  explanation:
    'Algunos archivos de «public» no son para quien lee, sino para el servicio que publica o para los buscadores: le dicen cuál es el nombre del sitio o prueban de quién es. Deben decir lo mismo que «url» en data/sitio.json, y no se admite ningún otro.',
  wrong: 'public/CNAME  con  otro-sitio.mx',
  right: 'public/CNAME  con  cuentas.ejemplo.gob.mx, como en «url»',
});
