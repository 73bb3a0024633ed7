import type { Host } from '../model/addresses/repository.ts';

/** The ways out of the page for editors: into a folder, and to whoever keeps the sources. */
export const PROPONER = {
  titulo: 'Proponer los cambios',
  asunto: 'Qué cambia, en una frase (obligatorio)',
  porque: 'Por qué, y en qué documento y lugar consta (obligatorio)',
  enviar: 'Proponer',
  enviando: 'Se propone…',
  sinCambios: 'Nada ha cambiado todavía: no hay qué proponer.',
  sinAsunto: 'Escriba en una frase qué cambia.',
  sinPorque: 'Escriba por qué, y en qué documento consta: quien revisa lo necesita para aceptarlo.',
  conErrores:
    'Todavía tiene errores: así no se podría publicar. Corríjalos, o elija «Proponer» otra vez si quiere que los vea quien revisa.',
  yaPropuesto: 'Esto mismo ya se propuso: no se mandó otra vez.',
  sinToken: 'Escriba el token, o proponga sin él, como se dice abajo.',
  enMarco: 'Esta página está dentro de otra. Ábrala sola para proponer desde ella.',
  ver: 'Ver la propuesta',
  aMedias: 'Los cambios ya están en una rama nueva, pero no se pudo pedir que los acepten.',
  pedirlo: 'Pedirlo a mano',
  sinTokenTitulo: 'Sin token: a mano, en la página del repositorio',
  aMano:
    'Por cada archivo: cópielo aquí, ábralo allá (si es nuevo, créelo), reemplace todo lo que dice por lo copiado, y proponga el cambio donde dice «Propose changes» o «Commit changes». Los demás archivos, en la misma propuesta.',
  copiar: 'Copiar',
  copiado: 'Copiado',
  noSeCopio: 'No se pudo copiar: descárguelo arriba y copie de ahí.',
  abrir: 'Abrir',
  crear: 'Crear',
  carpeta: 'Escribir en una carpeta de este equipo',
  carpetaExplica:
    'Elija la carpeta del sitio, que tiene dentro «data» y «content» (un clon del repositorio, por ejemplo). Se reemplazan solo los archivos que cambian.',
  elegir: 'Elegir la carpeta y escribir',
  noEsCarpeta: 'En esa carpeta no está «data/sitio.json»: no es la de un sitio. Nada se escribió.',
  noSeEscribio: 'No se pudo escribir en esa carpeta.',
  choque: 'Cambió mientras tanto',
  choqueExplica:
    'Lo que usted corrige cambió después de publicarse el sitio que está viendo. Esto es lo que cambiaron otros. Donde cambiaron lo mismo que usted, diga cuál queda. Nada se envía todavía.',
  deOtros: 'Lo que cambiaron otros, que se queda',
  loMismo: 'Cambiaron lo mismo que usted',
  renglon: 'Renglón',
  entero: 'todo el renglón',
  texto: 'El texto, desde donde deja de ser el mismo',
  antes: 'Antes',
  mio: 'Lo mío',
  suyo: 'Lo de allá',
  noEsta: '(el renglón no está)',
  enBlanco: '(en blanco)',
  juntar: 'Juntar',
  dejar: 'Dejar',
  juntado: 'Se juntó lo suyo con lo que hay ahora. Revise que siga bien, y repita.',
  baseEs: 'Se hizo en la página de edición del sitio, sobre sus fuentes con corte',
} as const;

/** What is said of a host, in its own words where its pages are in English. */
export const wordsOf = ({ kind, name, api }: Host) => ({
  titulo: `${PROPONER.titulo} en ${name}`,
  explica: `Manda a quien mantiene el sitio los archivos que cambian, todos juntos, y lo que dice «Qué significa», para que los acepte o pregunte (en ${name} se llama ${kind === 'github' ? '«pull request»' : '«merge request»'}).`,
  token: `Token de ${name}`,
  tokenExplica: `${
    kind === 'github'
      ? 'Uno de acceso limitado («fine-grained»), solo para este repositorio, con permiso de escribir en «Contents» y «Pull requests»; quien mantiene el sitio se lo puede dar.'
      : 'Uno personal o del proyecto, con alcance «api» y el papel de quien escribe («Developer»); quien mantiene el sitio se lo puede dar.'
  } No se guarda: está en esta página mientras no la cierre, y solo se manda a ${new URL(api).host}.`,
  hacerToken: `Hacer un token en ${name}`,
});

/** What was not done, and what to do, of what a host answered. */
export function tellRefusal(name: string, status: number | undefined, said: string): string {
  const own = said === '' ? '' : ` ${name} dice: «${said}»`;
  switch (status) {
    case undefined:
      return `No se pudo llegar a ${name}. Revise la conexión, y repita: lo que corrigió sigue aquí.`;
    case 401:
      return `${name} no acepta ese token: está mal copiado, o ya venció. Haga otro.${own}`;
    case 403:
      return `Ese token no da permiso para esto, o ya se pidió demasiado a ${name} en esta hora. Revise sus permisos.${own}`;
    case 404:
      return `${name} no halla el repositorio con ese token: revise que sea para este repositorio.${own}`;
    default:
      return `${name} no aceptó la propuesta (${status}).${own}`;
  }
}

/** «Se propuso a las 10:30, con el número 12.» `number`: where it has one. */
export const tellProposed = (time: string, number: number | undefined) =>
  `Se propuso a las ${time}${number === undefined ? '' : `, con el número ${number}`}. Nada se publica hasta que lo acepte quien mantiene el sitio; ya puede cerrar esta página. Su borrador sigue en este navegador: olvídelo antes de corregir otra cosa.`;

export const noteErrors = (count: number) =>
  `Tiene ${count === 1 ? '1 error' : `${count} errores`}, que quien lo propone vio: así no se puede publicar.`;

/** «Corrige Metas y 2 más»; where something is new, «Agrega acta-9.mdx y 1 más» */
export const suggestTitle = (files: readonly { name: string; isNew: boolean }[]) => {
  const first = files.find(({ isNew }) => isNew) ?? files[0];
  if (!first) return '';
  const more = files.length > 1 ? ` y ${files.length - 1} más` : '';
  return `${first.isNew ? 'Agrega' : 'Corrige'} ${first.name}${more}`;
};

export const tellMissing = (file: string) =>
  `${file} ya no está ahí: lo quitaron, o lo cambiaron de lugar. Descárguelo, y pregunte a quien mantiene el sitio.`;
export const tellUnreadable = (file: string) =>
  `${file} tiene ahora errores que no dejan leerlo, y no se puede juntar con lo suyo. Descargue lo suyo, y avise a quien mantiene el sitio.`;
export const tellUndecided = (count: number) =>
  count === 1 ? 'Falta decir cuál queda en 1 lugar.' : `Falta decir cuál queda en ${count} lugares.`;
export const tellWritten = (count: number, folder: string) =>
  `${count === 1 ? 'Se escribió 1 archivo' : `Se escribieron ${count} archivos`} en «${folder}».`;
export const noteMerged = (files: readonly string[]) =>
  `Desde entonces otros cambiaron ${files.join(', ')}: aquí está ya junto con lo suyo.`;
