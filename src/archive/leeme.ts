import type { Descripcion } from './etiquetas.ts';
import { describeState } from './etiquetas.ts';

/** `LEEME.txt`: how to open the archive and check it, for someone who has nothing but it. */
export function writeReadme(
  { sitio, version, software }: Omit<Descripcion, 'archivos' | 'bytes'>,
  codificadas: readonly string[],
): string {
  return `${sitio.nombre}
${sitio.descripcion}

Es el sitio tal como era con fecha de corte ${sitio.corte} (${sitio.corte_motivo}).
Se publicaba en ${sitio.url}
Licencia de los datos: ${sitio.licencia_datos}
Correcciones: ${sitio.contacto}
Versión de las fuentes: ${describeState(version.fuentes)}
Se hizo con: ${software}

QUÉ HAY AQUÍ

  data/sitio/            el sitio: páginas, datos abiertos (datos/), gráficas, buscador
  data/fuentes/          los archivos de los que se hizo, tal como estaban
  data/LEEME.txt         este texto
  bagit.txt              dice que esta carpeta es una «bolsa» BagIt 1.0 (RFC 8493)
  bag-info.txt           qué es, de cuándo, con qué se hizo, cuánto mide
  dublin-core.xml        lo mismo, como lo leen los catálogos
  manifest-*.txt         una suma (huella) por cada archivo de data/
  tagmanifest-*.txt      una suma por cada archivo que no está en data/

CÓMO ABRIRLO

Extraiga todo el ZIP y abra data/sitio/index.html con doble clic. No hace falta internet ni instalar nada.
El buscador también funciona así. Puesto en un servidor web, el sitio funciona igual, en cualquier carpeta.

CÓMO COMPROBAR QUE ESTÁ COMPLETO Y NADIE LO CAMBIÓ

Primero, el ZIP entero: su suma debe ser la que se publicó aparte, en un archivo junto al ZIP.
Una suma que viene adentro no prueba que no se cambió todo a la vez.

  Linux:    sha256sum ARCHIVO.zip
  macOS:    shasum -a 256 ARCHIVO.zip
  Windows:  certutil -hashfile ARCHIVO.zip SHA256

Después, archivo por archivo, desde la carpeta que tiene bagit.txt:

  Linux:    sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt
  macOS:    shasum -a 256 --quiet -c manifest-sha256.txt tagmanifest-sha256.txt
  Windows:  certutil -hashfile data\\sitio\\index.html SHA256
            (un archivo a la vez; compare con su renglón de manifest-sha256.txt)

Si no escriben nada, todo está bien. También sirve cualquier programa que verifique bolsas BagIt, que además busca
archivos de más; el de este proyecto se usa con: npm run verificar -- ARCHIVO.zip
${describeEncoded(codificadas)}`;
}

/** What the line command can't find under the name that the manifest gives it. */
function describeEncoded(codificadas: readonly string[]): string {
  if (codificadas.length === 0) return '';
  return `
Estos nombres llevan un % o un salto de renglón, que BagIt escribe de otra manera: sha256sum no los encuentra, y un
programa de BagIt sí.

${codificadas.map((ruta) => `  ${ruta}\n`).join('')}`;
}
