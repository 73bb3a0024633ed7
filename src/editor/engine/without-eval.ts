import { config } from 'zod';

/** The policy of the pages lets nothing be run that is made of text. zod tries when a schema is made: this goes before any. */
config({ jitless: true });
