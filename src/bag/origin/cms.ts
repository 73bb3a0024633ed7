import { createHash, type KeyObject, verify, type X509Certificate } from 'node:crypto';
import {
  CONJUNTO,
  ENTERO,
  inOrder,
  NoEsDer,
  OCTETOS,
  OID,
  parte,
  readAlgorithm,
  readDer,
  readOid,
  SECUENCIA,
  type Valor,
} from './der.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** They name the signer's certificate by its sum, among what is signed (RFC 5035). */
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

const SUMAS: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** Algorithms of signatures that tell their sum; `rsaEncryption` takes that of the data. */
const FIRMAS: Record<string, { clase: string; suma: string | undefined }> = {
  '1.2.840.113549.1.1.1': { clase: 'rsa', suma: undefined },
  '1.2.840.113549.1.1.11': { clase: 'rsa', suma: 'sha256' },
  '1.2.840.113549.1.1.12': { clase: 'rsa', suma: 'sha384' },
  '1.2.840.113549.1.1.13': { clase: 'rsa', suma: 'sha512' },
  '1.2.840.10045.4.3.2': { clase: 'ec', suma: 'sha256' },
  '1.2.840.10045.4.3.3': { clase: 'ec', suma: 'sha384' },
  '1.2.840.10045.4.3.4': { clase: 'ec', suma: 'sha512' },
};

/** A signed content (RFC 5652, 5) with its one signature. */
export interface Firmado {
  tipo: string;
  contenido: Buffer;
  /** The certificates that come with it, in DER. */
  certificados: Buffer[];
  suma: string;
  algoritmo: { clase: string; suma: string };
  atributos: Map<string, Valor>;
  /** What the signature is of: the attributes, as a set. */
  firmados: Buffer;
  firma: Buffer;
}

/** The sum by its identifier; what is too weak to prove anything is not known here. */
export function sumByOid(oid: string): string {
  const suma = SUMAS[oid];
  if (suma === undefined) throw new NoEsDer(`Es de una suma que no se admite (${oid}).`);
  return suma;
}

/** Reads a ContentInfo that holds SignedData. Throws `NoEsDer`. */
export function readSigned(contentInfo: Valor): Firmado {
  const outer = inOrder(contentInfo);
  if (readOid(outer.take(OID)) !== SIGNED_DATA) throw new NoEsDer();
  const signed = inOrder(readDer(outer.take(parte(0)).contenido));
  signed.take(ENTERO);
  signed.take(CONJUNTO);
  const content = inOrder(signed.take(SECUENCIA));
  const tipo = readOid(content.take(OID));
  const octets = readDer(content.take(parte(0)).contenido);
  if (octets.clase !== OCTETOS) throw new NoEsDer();
  const certificados = signed.maybe(parte(0));
  signed.maybe(parte(1));
  const [signer, ...others] = inOrder(signed.take(CONJUNTO), CONJUNTO).rest();
  if (!signer || others.length > 0) throw new NoEsDer();
  return {
    tipo,
    contenido: octets.contenido,
    certificados: certificados
      ? inOrder(certificados, parte(0))
          .rest()
          .filter(({ clase }) => clase === SECUENCIA)
          .map(({ todo }) => todo)
      : [],
    ...readSigner(signer),
  };
}

/** A SignerInfo. Who it says it is of is not read: the attribute that is signed names the certificate. */
function readSigner(signer: Valor): Omit<Firmado, 'tipo' | 'contenido' | 'certificados'> {
  const parts = inOrder(signer);
  parts.take(ENTERO);
  if (!parts.maybe(SECUENCIA)) parts.take(0x80);
  const suma = sumByOid(readAlgorithm(parts.take(SECUENCIA)));
  const atributos = parts.take(parte(0));
  const oid = readAlgorithm(parts.take(SECUENCIA));
  const algoritmo = FIRMAS[oid];
  if (!algoritmo) throw new NoEsDer(`Su firma es de una clase que no se conoce (${oid}).`);
  return {
    suma,
    algoritmo: { clase: algoritmo.clase, suma: algoritmo.suma ?? suma },
    atributos: readAttributes(atributos),
    // Signed as a set, and not with the tag that they have here (RFC 5652, 5.4).
    firmados: Buffer.concat([Buffer.from([CONJUNTO]), atributos.todo.subarray(1)]),
    firma: parts.take(OCTETOS).contenido,
  };
}

/** Attributes by their identifier, each with its one value. */
function readAttributes(valor: Valor): Map<string, Valor> {
  const found = new Map<string, Valor>();
  for (const attribute of inOrder(valor, parte(0)).rest()) {
    const parts = inOrder(attribute);
    const oid = readOid(parts.take(OID));
    const [one] = inOrder(parts.take(CONJUNTO), CONJUNTO).rest();
    if (!one || found.has(oid)) throw new NoEsDer();
    found.set(oid, one);
  }
  return found;
}

/** The certificate, of those given, that the signed attributes name. */
export function findSigner(
  { atributos }: Firmado,
  certificados: readonly X509Certificate[],
): X509Certificate | undefined {
  const v2 = atributos.get(SIGNING_CERTIFICATE_V2);
  const named = v2 ?? atributos.get(SIGNING_CERTIFICATE);
  if (!named) return undefined;
  const [id] = inOrder(inOrder(named).take(SECUENCIA)).rest();
  if (!id) throw new NoEsDer();
  const parts = inOrder(id);
  const algoritmo = parts.maybe(SECUENCIA);
  const suma = v2 ? (algoritmo ? sumByOid(readAlgorithm(algoritmo)) : 'sha256') : 'sha1';
  const expected = parts.take(OCTETOS).contenido;
  return certificados.find(({ raw }) => createHash(suma).update(raw).digest().equals(expected));
}

/** Whether the key signed the attributes, and these name the content's sum and type. */
export function isSignedWith(
  { tipo, contenido, suma, algoritmo, atributos, firmados, firma }: Firmado,
  key: KeyObject,
) {
  const de = atributos.get(CONTENT_TYPE);
  const digest = atributos.get(MESSAGE_DIGEST);
  if (!de || readOid(de) !== tipo || digest?.clase !== OCTETOS) return false;
  if (!createHash(suma).update(contenido).digest().equals(digest.contenido)) return false;
  return key.asymmetricKeyType === algoritmo.clase && verify(algoritmo.suma, firmados, key, firma);
}
