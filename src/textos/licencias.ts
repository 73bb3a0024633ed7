/** The page of the licences of what a site carries beside its content. */
export const LICENCIAS = {
  titulo: 'Licencias de los programas',
  descripcion: 'Los programas y la letra que este sitio lleva consigo, y la licencia de cada uno.',
  delContenido:
    'Los textos de las licencias están en inglés, como los publicó quien hizo cada cosa. El contenido de este sitio tiene otra.',
  paquete: 'Paquete',
  licencia: 'Licencia',
  de: {
    propio: {
      nombre: 'Cuentas Claras',
      paraQue: 'El programa que hizo este sitio. De él son el estilo y los guiones de las páginas.',
    },
    letra: { nombre: 'Atkinson Hyperlegible Next', paraQue: 'La letra de las páginas.' },
    graficas: { nombre: 'Chart.js', paraQue: 'Dibuja las gráficas interactivas.' },
    colores: { nombre: '@kurkle/color', paraQue: 'Los colores de las gráficas interactivas: lo usa Chart.js.' },
    parecido: { nombre: 'fastest-levenshtein', paraQue: 'Qué palabra quiso escribir quien busca.' },
    buscador: { nombre: 'Pagefind', paraQue: 'El buscador: lo que lee el índice, en el navegador.' },
  },
  deLaEdicion: {
    tablas: { nombre: 'csv-parse', paraQue: 'Lee los archivos CSV.' },
    parecido: { nombre: 'fastest-levenshtein', paraQue: 'Qué quiso escribir quien edita.' },
    comprimidos: { nombre: 'fflate', paraQue: 'Hace el ZIP y abre los libros de Excel.' },
    signos: { nombre: 'entities', paraQue: 'Lee los libros de Excel: sus signos.' },
    libros: { nombre: 'htmlparser2', paraQue: 'Lee los libros de Excel.' },
    fracciones: { nombre: 'fraction.js', paraQue: 'Calcula sin redondear.' },
    formulas: { nombre: 'jsep', paraQue: 'Lee las fórmulas.' },
    datos: { nombre: 'yaml', paraQue: 'Lee los datos de los textos.' },
    formas: { nombre: 'zod', paraQue: 'Dice qué lleva cada columna.' },
  },
  deLosTextos: 'Parte de lo que lee los textos que se corrigen.',
} as const;
