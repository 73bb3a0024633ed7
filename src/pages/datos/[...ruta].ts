import type { APIRoute, GetStaticPaths } from 'astro';
import { openDataFiles } from '../../opendata/files.ts';
import type { ArchivoDeDatos } from '../../opendata/data-file.ts';
import { getSitio } from '../../sitio.ts';

/** The open data: the tables, what is computed, and what describes them. */
export const getStaticPaths: GetStaticPaths = () =>
  openDataFiles(getSitio()).map((archivo) => ({ params: { ruta: archivo.ruta }, props: { archivo } }));

export const GET: APIRoute = ({ props }) =>
  new Response((props['archivo'] as ArchivoDeDatos).measure().contenido as BodyInit);
