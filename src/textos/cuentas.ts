/** How goals are counted. */
export const CUENTA = {
  unaMeta: 'meta',
  variasMetas: 'metas',
  comprobadaUna: 'comprobada',
  comprobadas: 'comprobadas',
  segun: (quien: string) => `según ${quien}`,
  sinCumplir: {
    incumplida: 'sin alcanzar',
    parcial: 'en parte',
    'sin-reporte': 'sin reporte',
    'sin-informe': 'sin informe',
    'sin-cifra': 'sin cifra',
  },
  quienInforma: 'quien informa de cada plan',
  y: 'y',
  cumplidaUna: 'cumplida',
  cumplidaVarias: 'cumplidas',
  cumplidas: 'Cumplidas',
  ningunaMeta: 'ninguna meta',
  ningunaCumplida: 'ninguna cumplida',
  susMetas: 'Metas de las que responde',
} as const;
