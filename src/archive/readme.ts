import { isReservedAddress } from '../model/addresses/safe-address.ts';
import { parseKeyLine, withoutComment } from '../base/public-key.ts';
import { fingerprintOf } from '../base/fingerprint.ts';
import { allowedSigner, verifyWithSsh } from '../base/allowed-signers.ts';
import type { BagDescription } from './tag-files.ts';
import { describeState } from './tag-files.ts';
import { saying } from '../model/speech/speech.ts';

/** `LEEME.txt`: how to open, check and cite the archive, for someone who has nothing else. */
export function writeReadme(
  { name, sitio, version, software }: Omit<BagDescription, 'files' | 'bytes'>,
  encoded: readonly string[],
): string {
  return saying`${sitio.nombre}
${sitio.descripcion}

Es el sitio tal como era en su fecha de corte.

Fecha de corte: ${sitio.corte}
Por qué ese día: ${sitio.corte_motivo}
${describeAddress(sitio.url)}
Licencia de los datos: ${sitio.licencia_datos}
Contacto: ${sitio.contacto}
Versión de las fuentes: ${describeState(version.sources)}
Se hizo con: ${software}

QUÉ HAY AQUÍ

  data/sitio/            el sitio: páginas, datos abiertos (datos/), gráficas, buscador
  data/fuentes/          los archivos de los que se hizo, tal como estaban
  data/LEEME.txt         este texto
  data/sbom.cdx.json     los programas con que se hizo, con su versión, licencia y suma (CycloneDX)
  bagit.txt              dice que esta carpeta es una «bolsa» BagIt 1.0 (RFC 8493)
  bag-info.txt           qué es, de cuándo, con qué se hizo, cuánto mide
  dublin-core.xml        lo mismo, como lo leen los catálogos
  manifest-*.txt         una suma (huella) por cada archivo de data/
  tagmanifest-*.txt      una suma por cada archivo que no está en data/

CÓMO ABRIRLO

Extraiga todo el ZIP y abra data/sitio/index.html con doble clic. No hace falta internet ni instalar nada.
Las páginas se leen con cualquier navegador. El buscador necesita JavaScript y un navegador de 2023 o más nuevo.
Puesto en un servidor web, el sitio funciona igual, en cualquier carpeta.

CÓMO COMPROBAR QUE ESTÁ COMPLETO Y NADIE LO CAMBIÓ

Primero, el ZIP entero, en una terminal abierta en la carpeta en que está:

  Linux:    sha256sum ${name}.zip
  macOS:    shasum -a 256 ${name}.zip
  Windows:  certutil -hashfile ${name}.zip SHA256

Debe salir la suma que se publicó aparte: en un archivo junto al ZIP, o en archivo.html de una versión posterior
del sitio. Una suma que viene adentro no prueba que no se cambió todo a la vez.

Después, archivo por archivo, desde la carpeta que tiene bagit.txt:

  Linux:    sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt
  macOS:    shasum -a 256 --quiet -c manifest-sha256.txt tagmanifest-sha256.txt
  Windows:  certutil -hashfile data\\sitio\\index.html SHA256
            (un archivo a la vez; compare con su renglón de manifest-sha256.txt)

En Linux y macOS, si no escriben nada, todo está bien: ningún archivo falta ni cambió. No dicen qué archivos sobran.
Eso lo dice cualquier programa que verifique bolsas BagIt. Para usar el de este proyecto, ponga el ZIP en su carpeta:

  npm run verificar -- ${name}.zip
${describeSignature(name, sitio.llave_publica)}${describeTimestamp(name)}${describeEncoded(encoded)}
CÓMO CITARLO

Lo que una página dice vale para su fecha de corte. La suma dice exactamente de qué archivo se tomó: es la del ZIP, la que
se publicó aparte. RUTA es la de la página, y puede llevar # y la clave de [una meta] o de un lugar de un documento.

  «Título de la página». ${sitio.nombre}. Fecha de corte: ${sitio.corte}.
  Archivo ${name}.zip, SHA-256 SUMA, data/sitio/RUTA.
`;
}

/** A reserved name was never an address of the site. */
const describeAddress = (url: string) =>
  isReservedAddress(url) ? 'Este sitio no tenía todavía dirección pública.' : `Se publicaba en: ${url}`;

/** The archive can't know whether it was signed: it is signed after this is written. */
function describeSignature(name: string, publicKey: string | undefined): string {
  const key = publicKey === undefined ? undefined : parseKeyLine(publicKey);
  if (!key || publicKey === undefined) return '';
  return `
CÓMO COMPROBAR QUIÉN LO HIZO

Si junto al ZIP hay un ${name}.zip.sig, está firmado. Según este archivo, con esta llave:

  ${withoutComment(publicKey)}
  ${fingerprintOf(key.bytes)}

Una llave que viene adentro no prueba nada: quien cambiara el archivo pudo poner otra. Compárela con la que el sitio publica
en archivo.html, o pídala a quien lo publica. Si es la misma, guarde este renglón en un archivo de texto llamado firmantes:

  ${allowedSigner(publicKey)}

y con el programa OpenSSH 8.1 o más nuevo, en Linux, macOS o Windows (en Windows, en el Símbolo del sistema, cmd):

  ${verifyWithSsh(`${name}.zip`)}

Debe salir: Good "file" signature for archivo.
`;
}

function describeTimestamp(name: string): string {
  return `
CÓMO COMPROBAR DESDE CUÁNDO EXISTE

Si junto al ZIP hay un ${name}.zip.tsr, es un sello de tiempo (RFC 3161): una autoridad dice que ya lo tenía en esa fecha.
Con los certificados de la autoridad, tomados de donde ella los publica, en un archivo certificados.pem:

  openssl ts -verify -data ${name}.zip -in ${name}.zip.tsr -CAfile certificados.pem

Debe salir: Verification: OK. La fecha la da: openssl ts -reply -text -in ${name}.zip.tsr
`;
}

/** The files that `sha256sum` can't find by the name that the manifest gives them. */
function describeEncoded(encoded: readonly string[]): string {
  if (encoded.length === 0) return '';
  return `
Estos nombres llevan un % o un salto de renglón, que BagIt escribe de otra manera: sha256sum no los encuentra, y un
programa de BagIt sí.

${encoded.map((path) => `  ${path}\n`).join('')}`;
}
