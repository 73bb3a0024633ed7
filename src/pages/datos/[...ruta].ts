import type { APIRoute, GetStaticPaths } from 'astro';
import { openDataFiles } from '../../publish/datos.ts';
import { getSitio } from '../../sitio.ts';

/** The open data: a file for each table and for each computed plan. */
export const getStaticPaths: GetStaticPaths = () =>
  openDataFiles(getSitio()).map((archivo) => ({ params: { ruta: archivo.ruta }, props: { texto: archivo.write() } }));

export const GET: APIRoute = ({ props }) => new Response(props['texto'] as string);
