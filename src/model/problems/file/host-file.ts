import { clase } from '../kind.ts';

export const hostFile = clase({
  codigo: 'host-file',
  severidad: 'error',
  titulo: 'Archivo que cambia a nombre de quién se publica',
  explicacion:
    'Algunos archivos de «public» no son para quien lee, sino para el servicio que publica o para los buscadores: le dicen cuál es el nombre del sitio o prueban de quién es. Deben decir lo mismo que «url» en data/sitio.json, y no se admite ningún otro.',
  mal: 'public/CNAME  con  otro-sitio.mx',
  bien: 'public/CNAME  con  cuentas.ejemplo.gob.mx, como en «url»',
});
