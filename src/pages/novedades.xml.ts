import type { APIRoute } from 'astro';
import { writeFeed } from '../publish/novedades.ts';
import { getSitio } from '../sitio.ts';

/** What happened, for readers of feeds. */
export const GET: APIRoute = () => new Response(writeFeed(getSitio()));
