import type { APIRoute } from 'astro';
import { writeFeed } from '../opendata/feed.ts';
import { getSitio } from '../sitio.ts';

/** What happened, for readers of feeds. */
export const GET: APIRoute = () => new Response(writeFeed(getSitio()));
