import { EQUIVALENCIA_IRM, REGLA_IRM } from './nivel-irm.ts';
import { inWords } from '../model/speech/speech.ts';

/** The table of all goals, and what each of its own columns is; the others are described as in the content. */
export const METAS_CON_SU_ESTADO = inWords({
  titulo: '[Metas] con su estado',
  descripcion:
    'Cada [meta] de cada [plan]: lo que se prometió, lo que se declara, lo que se puede comprobar y lo que dice el calendario. Para contar [metas] como este sitio, tome las filas que dicen «si» en se_cuenta.',
  columnas: {
    corte: 'Día para el que se calculó',
    plan: '[Plan]',
    plan_nombre: 'Nombre corto [del plan]',
    compromiso_nombre: 'Nombre [del compromiso]',
    actividad: '[Actividad]; en blanco si [la meta] es [del compromiso entero]',
    actividad_nombre: 'Nombre [de la actividad]',
    responsables: 'Quién implementa [la actividad], o responde [del compromiso]',
    texto: '[La meta] en pocas palabras de este sitio',
    indicador_nombre: 'Nombre [del indicador]',
    unidad: 'Unidad [del indicador]',
    comparador: 'Cómo se compara el resultado con lo prometido',
    prometido: 'Lo que [la meta] debe alcanzar: un número, o «si» cuando se cumple o no; en blanco, por definir',
    prometido_original: 'De [una meta] que cambió: lo que [el plan] pedía al principio',
    vence_original: 'De [una meta] que cambió: el plazo que [el plan] le daba al principio',
    resultado: 'Lo que resulta de las cifras publicadas',
    sin_resultado: 'Por qué no hay resultado',
    a_la_fecha: 'Sin resultado del periodo entero: lo que resulta de lo publicado hasta ahora',
    a_la_fecha_hasta: 'Hasta qué parte del periodo está publicado',
    linea_base: 'Valor del que parte: la línea base publicada o, de lo que debe bajar, la última cifra anterior',
    parte:
      'Qué parte del camino [a la meta] se hizo, desde la línea base (o desde cero): 1 es toda. Sin resultado, según lo declarado',
    estado: 'Estado a la fecha de corte',
    estado_original: 'De [una meta] que cambió: el estado que tendría por lo que [el plan] decía al principio',
    estado_con_tardios: 'El estado que tendría con lo que se decidió cuando su plazo ya había pasado',
    se_cuenta:
      'Si entra en las cuentas: no entran los pasos de [otra meta], lo no programado ni lo que se cuenta aparte',
    paso_de: '[Meta] de un periodo más largo [de la@meta] que es un paso',
    plazo: 'De [una meta cumplida]: cuándo; en blanco en [las@meta] demás',
    verificabilidad: 'Cómo se puede comprobar',
    informe: '[El último informe] que dice algo [de la meta]; en blanco si [ninguno@informe]',
    fuente: 'Dónde está [escrita@meta] [la meta]',
    fuente_avance: 'Dónde está escrito lo que dice [el informe]',
    fuente_ajuste: 'Dónde está escrito lo último que se decidió [de la meta] después de su [plan]',
    pagina: 'Dirección de la página que [lo/la@meta] muestra con su cálculo',
  },
} as const);

/** The table of all agreements, and what each of its own columns is. */
export const ACUERDOS_CON_SU_ESTADO = inWords({
  titulo: '[Acuerdos] con su estado',
  descripcion:
    'Cada [acuerdo] de cada [acta], con lo que [actas] posteriores dicen de [él@acuerdo] y su estado a la fecha de corte.',
  columnas: {
    acta: '[Acta] que [lo/la@acuerdo] asienta',
    fecha: 'Fecha de la sesión en que se tomó',
    vence: 'Plazo que se le puso al [tomarlo/tomarla@acuerdo]; si es «antes de una sesión», la fecha de esa sesión',
    plazo: 'Plazo que tiene a la fecha de corte, con sus prórrogas',
    estado: 'Estado a la fecha de corte',
    fuente: 'Dónde está [escrito@acuerdo] [el acuerdo]',
    fuente_estado: 'Dónde está escrito lo último que se dice de [él@acuerdo]',
    pagina: 'Dirección de la página que [lo/la@acuerdo] muestra',
  },
} as const);

/** The table of what the rules find, place by place. */
export const OBSERVACIONES_POR_LUGAR = inWords({
  titulo: 'Observaciones, por lugar citado',
  descripcion:
    'Cada lugar que cita una observación, y lo que dice. Las filas de una misma observación tienen el mismo código y la misma referencia.',
  columnas: {
    codigo: 'Código de la regla que la encuentra',
    titulo: 'Nombre de la regla',
    peso: 'Si toca lo que se prometió, se hizo o se cuenta («fondo»), o solo cómo se escribe («forma»)',
    referencia: 'Registro en que se ve, con su [plan] delante si es de uno; «#» y su columna',
    mensaje: 'Qué se observa',
    lado: 'Número del lugar en la observación: 1, 2…',
    dice: 'Qué dice este lugar',
    fuente: 'Documento y lugar que lo dice',
    nota: 'Explicación de quien edita el sitio',
  },
} as const);

/** The sheet of commitments as the Open Government Partnership's template has them, with the template's own labels. */
export const COMPROMISOS_OGP = inWords({
  titulo: '[Compromisos] en el formato de la Alianza para el Gobierno Abierto (OGP)',
  descripcion: `[Los compromisos] [de los planes] de acción con los campos de la plantilla de OGP, un renglón por [actividad]. Lo llena este sitio con los documentos [del plan]; no es un archivo de OGP. El nivel es ${EQUIVALENCIA_IRM.noEsDelIrm}.`,
  columnas: {
    corte: 'Día para el que se calculó',
    plan: '[Plan]',
    plan_nombre: 'Título [del plan]. En OGP: «Action plan»',
    plan_inicio: 'Inicio [del plan]',
    plan_fin: 'Fin [del plan]',
    compromiso: '[Compromiso]',
    numero: 'Número [del compromiso]. En OGP: «Commitment number»',
    titulo: 'Nombre [del compromiso]. En OGP: «Commitment title»',
    problematica: 'Problema público que atiende. En OGP: «Public problem»',
    descripcion: 'Qué busca. En OGP: «Commitment description»',
    responsables:
      '[Dependencias] que responden, [la@dependencia] principal primero. En OGP: «Lead implementing agency» y «State actors involved»',
    sociedad_civil: 'Organizaciones de la sociedad civil que acompañan. En OGP: «CSOs»',
    otros_actores: 'Otras contrapartes: academia, empresas, organismos. En OGP: «Other actors involved»',
    metas: '[Metas] [del compromiso] que se cuentan',
    metas_cumplidas: 'De [ellas@meta], [las cumplidas@meta], según las cifras o según quien informa',
    metas_comprobadas: 'De [las cumplidas@meta], [las@meta] que se pueden comprobar',
    nivel_equivalente: `Nivel de cumplimiento [del compromiso] a la fecha de corte (${EQUIVALENCIA_IRM.noEsDelIrm}). ${REGLA_IRM}`,
    nivel_segun: 'De quién es el nivel',
    plan_concluido:
      'Si a la fecha de corte terminó la vigencia [del plan]: el IRM evalúa cuando terminó; antes, el nivel es solo cómo va',
    hito_numero: 'Número [de la actividad]; en blanco si [el compromiso] no tiene [actividades]',
    hito: '[Actividad]. En OGP: «Milestone activity with a verifiable deliverable»',
    hito_producto: 'Con qué se verifica, como lo escribe el documento. En OGP: «Verifiable deliverable»',
    hito_responsables: '[Dependencias] que implementan [la actividad]',
    hito_inicio: 'Primer inicio que [el plan] da a sus [metas]. En OGP: «Start date»',
    hito_termino:
      'Último plazo [de las metas] [de la actividad] o, si no hay [actividades], [del compromiso]. En OGP: «End date»',
    hito_nivel_equivalente: `Nivel de cumplimiento [de la actividad], con la misma regla (${EQUIVALENCIA_IRM.noEsDelIrm})`,
    fuente: 'Dónde está [escrito@compromiso] [el compromiso]',
    hito_fuente: 'Dónde está [escrita@actividad] [la actividad]',
    pagina: 'Dirección de la página que [lo/la@compromiso] muestra',
  },
} as const);
