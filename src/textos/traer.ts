/** What is said of a file that somebody brings to the editor's page. */
export const TRAER = {
  archivo: 'Traer un archivo CSV o de Excel (.xlsx)',
  explica:
    'También se puede soltar sobre la página; sirve la plantilla del ciclo ya llena. Los renglones se reconocen por su clave, y una celda en blanco no borra nada.',
  leyendo: 'Se lee el archivo…',
  noSeLeyo: 'No se pudo leer el archivo.',
  sinLector: {
    message: 'No se pudo cargar lo que lee libros de Excel.',
    hint: 'Cargue otra vez la página, o guarde la hoja como CSV y tráigala.',
  },
  remedios: {
    table: 'Elija en «Tabla» la que va a recibir los datos, y traiga otra vez el archivo.',
    plan: 'Elija en «Tabla» la que va a recibir los datos, y traiga otra vez el archivo.',
    sheet: 'Si se ha de leer, muéstrela en su programa, guarde el libro y tráigalo otra vez.',
    errors: 'Corríjalos antes: están en la lista de abajo.',
  },
  quitar: 'Quitar también lo que el archivo no trae',
} as const;

export const withoutTable = (where: string, file: string) => ({
  severity: 'error' as const,
  where,
  message: `El sitio no tiene todavía ${file}, y no se tomó lo que va ahí.`,
  hint: 'Esa tabla se empieza como siempre, en la carpeta; después se corrige aquí.',
});

export const ofDataSet = (where: string) => ({
  severity: 'error' as const,
  where,
  message: 'Un archivo no se compara todavía con un conjunto de datos.',
  hint: 'Copie sus celdas en su programa y péguelas en la tabla.',
});

/** «Quitar también lo que el archivo no trae (3 renglones)» */
export const offerRemoval = (count: number) => `${TRAER.quitar} (${count} ${count === 1 ? 'renglón' : 'renglones'})`;
