import { inWords } from '../model/speech/speech.ts';

/** The page of the archives. */
export const ARCHIVO = inWords({
  titulo: 'Archivo del sitio',
  descripcion: 'Cómo guardar este sitio, comprobar que nadie lo cambió, abrirlo sin internet y citarlo.',
  esteSitio: 'Guardar este sitio',
  queEs:
    'Quien publica el sitio lo guarda en un solo ZIP, que lleva las páginas, los datos y los textos de los que se hizo. Adentro, LEEME.txt dice cómo abrirlo y comprobarlo.',
  donde:
    'El tamaño y la suma SHA-256 del archivo de esta versión no están en esta página: no puede llevar la suma de un archivo que la contiene a ella misma. Están en un .txt junto al ZIP, y en esta lista cuando salga la versión siguiente. Contacto de quien publica:',
  hacerlo: 'Quien mantiene el sitio hace el archivo y lo revisa en una terminal abierta en la carpeta del proyecto:',
  hacer: 'Hacerlo',
  revisar: 'Revisarlo',
  repositorio: 'Las fuentes del sitio están en:',
  anteriores: 'Versiones guardadas',
  ninguna: 'Todavía no hay ninguna con dirección pública.',
  suma: 'Suma SHA-256',
  comprobar: 'Comprobar un archivo',
  comprobarlo:
    'Primero, el ZIP entero. Abra una terminal en la carpeta en que está y escriba su nombre en lugar de ARCHIVO.zip:',
  debeSalir: 'Debe salir, cifra por cifra, la suma que está en la lista o en el .txt. Un WACZ se comprueba igual.',
  luego: 'Después, archivo por archivo. Extraiga el ZIP y abra la terminal en la carpeta que tiene bagit.txt:',
  estaBien:
    'En Linux y macOS, si no escribe nada, está bien: ningún archivo falta ni cambió. No dice qué archivos sobran; los programas que verifican bolsas BagIt, sí. En Windows es un archivo a la vez: compare lo que sale con su renglón de manifest-sha256.txt.',
  origen: 'Comprobar quién lo hizo',
  llave:
    'Quien publica este sitio firma sus archivos con esta llave. Si la toma de un archivo guardado, compárela con la de aquí: la que viene adentro no prueba nada por sí sola.',
  laLlave: 'Llave pública',
  laHuella: 'Su huella',
  firmantes:
    'Baje el ZIP y su firma, que tiene el mismo nombre y .sig al final. Guarde el primer renglón en un archivo de texto llamado firmantes, en la misma carpeta. Con OpenSSH 8.1 o más nuevo, en una terminal (en Windows, el Símbolo del sistema):',
  enFirmantes: 'En firmantes',
  conSsh: 'En la terminal',
  conEste: 'O con el programa de este sitio',
  firmaBien: 'Debe salir: Good "file" signature for archivo. Un WACZ se comprueba igual.',
  enLinux: 'En Linux',
  enMac: 'En macOS',
  enWindows: 'En Windows',
  abrir: 'Abrirlo',
  abrirlo:
    'Extraiga todo el ZIP y abra data/sitio/index.html con doble clic. No hace falta internet. El buscador necesita JavaScript y un navegador de 2023 o más nuevo; las páginas se leen con cualquiera. El WACZ que se hace junto con el ZIP es el mismo sitio para los programas que reproducen archivos de la web.',
  citar: 'Citar una página a una fecha',
  citarla:
    'Lo que una página dice vale para su fecha de corte. Cite el título, el sitio, esa fecha y la dirección. Por ejemplo:',
  citarGuardada:
    'Si la tomó de un archivo guardado, cite en lugar de la dirección el nombre del ZIP, su suma, que dice exactamente cuál es, y dónde está la página dentro de él:',
  enElArchivo: 'Archivo NOMBRE.zip, SHA-256 SUMA, data/sitio/planes.html',
  citarMeta:
    'Cada [meta] y cada lugar de un documento tienen dirección propia: la de su página, # y su clave. También dentro de un archivo guardado. [Una meta]:',
} as const);

/** What the WACZ says of itself to the programs that replay it. */
export const WACZ = {
  origen:
    'No es una captura: se hizo con los archivos del sitio, en las direcciones en que se publica. Su fecha es la de corte de los datos, y no la de una visita.',
  paginas: 'Páginas',
} as const;

/** What the page of the archives has its reader type in a terminal; words in capitals are to be replaced. */
export const ORDEN = {
  hacer: 'npm run archivo',
  revisar: 'npm run verificar -- archivo/ARCHIVO.zip',
  zip: 'ARCHIVO.zip',
  sumaEnLinux: 'sha256sum ARCHIVO.zip',
  sumaEnMac: 'shasum -a 256 ARCHIVO.zip',
  sumaEnWindows: 'certutil -hashfile ARCHIVO.zip SHA256',
  cadaUnoEnLinux: 'sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt',
  cadaUnoEnMac: 'shasum -a 256 --quiet -c manifest-sha256.txt tagmanifest-sha256.txt',
  cadaUnoEnWindows: 'certutil -hashfile data\\sitio\\index.html SHA256',
  conEste: 'npm run verificar -- ARCHIVO.zip --llave LLAVE.pub',
} as const;
