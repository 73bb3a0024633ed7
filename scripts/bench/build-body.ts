// node build-body.ts PLANS ROOT OUT: builds the body in ROOT and hands the process that started it what that cost.
import { buildSite } from '../../src/build/build-site.ts';
import type { Measurement } from './measurement.ts';

const [plans = '', root = '', out = ''] = process.argv.slice(2);
const { published, opened, seconds } = await buildSite(root, out);
if (!published) throw new Error(opened.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
const { pages, files, bytes } = published;
const memory = process.resourceUsage().maxRSS * 1024;
process.send?.({ plans: Number(plans), pages, files, bytes, seconds, memory } satisfies Measurement);
