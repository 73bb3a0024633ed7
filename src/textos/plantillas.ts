import { inWords } from '../model/speech/speech.ts';
import { count } from './comunes.ts';

/** The workbook that a unit fills in. */
export const PLANTILLA = inWords({
  instrucciones: 'Instrucciones',
  titulo: 'Datos que faltan por reportar',
  plan: '[Plan]',
  periodo: 'Periodo',
  dependencia: '[Dependencia]',
  sinDependencia: 'ninguna ([metas] sin [dependencia] responsable)',
  pasos: [
    'Solo se escribe en las celdas amarillas. Las grises son para leer, y están bloqueadas.',
    'Copie cada dato del documento que lo publica, y diga en «fuente» cuál es y dónde está: la clave del documento, «#» y el lugar. Por ejemplo: informe-2026-t1#página 3. Las claves de los documentos están en la hoja «Opciones».',
    'Lo que no se sepa se deja en blanco. En blanco no es cero: si fue cero, escriba 0. No escriba «N/D», guiones ni «pendiente».',
    'Los números van sin unidad: ni «%», ni «$», ni «personas». 45.5 % se escribe 45.5 (y si se escribe 45.5%, se lee igual).',
    "Una fecha se escribe como la acepte su programa, que la muestra como 2026-03-15. Si el documento solo da el mes, escriba año-mes con un apóstrofo delante, para que no se vuelva día 1: '2026-03.",
    'Donde hay una lista, elija de ella: aparece una flecha al entrar en la celda.',
    'No cambie los encabezados, ni agregue columnas. Lo que quiera decir de más va en «nota» o «salvedad».',
    'Guarde el libro como «Libro de Excel (.xlsx)» y devuélvalo a quien se lo envió.',
  ],
  loQueDebe: (cifras: number, metas: number) =>
    `En este libro: ${count(cifras, 'cifra', 'cifras')} y ${count(metas, '[meta]', '[metas]')}. Lo que ya se tiene está puesto.`,
  ayudaMediciones:
    'Una cifra en cada renglón, de lo que se cuenta y del periodo que dice. Si el documento dice que no la da, «valor» queda en blanco y en «estado» va por qué.',
  ayudaAvances: 'Lo que [el informe] declara de cada [meta]. Un renglón en blanco no se toma en cuenta.',
  declarado: '% de [la meta] que se cumplió',
  ayudaDeclarado:
    'Cuánto de [la meta] se cumplió, según [el informe]: 100 es [la meta entera]. No es lo que dio [el indicador]: con [una meta] de 90 %, un 94.2 % que [el indicador] alcanzó no va aquí, sino en «Mediciones». En blanco si [el informe] no lo dice.',
  ayudaMetas: '[Las metas] de este periodo, para leer. Aquí no se escribe nada.',
  ayudaOpciones: 'Las claves que se usan en las otras hojas. Aquí no se escribe nada.',
  hojaMetas: '[Metas]',
  hojaOpciones: 'Opciones',
  documentos: 'Documentos',
  informes: '[Informes]',
  soloLectura: {
    meta: '[meta]',
    metas: '[metas]',
    compromiso: '[compromiso]',
    actividad: '[actividad]',
    seEspera: 'se espera',
    vence: 'vence',
    estado: 'estado de [la meta]',
    queSeCuenta: 'qué se cuenta',
    unidad: 'unidad',
    ultima: 'última cifra',
  },
  ultimaCifra: (valor: string, periodo: string) => `${valor} (${periodo})`,
} as const);
