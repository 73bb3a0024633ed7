import type { APIRoute, GetStaticPaths } from 'astro';
import { chartFiles } from '../../opendata/chart-files.ts';
import { getSitio } from '../../sitio.ts';

/** The charts as files: a drawing that stands alone, and its table. */
export const getStaticPaths: GetStaticPaths = () =>
  chartFiles(getSitio()).map(({ ruta, write }) => ({ params: { ruta }, props: { texto: write() } }));

export const GET: APIRoute = ({ props }) => new Response(props['texto'] as string);
