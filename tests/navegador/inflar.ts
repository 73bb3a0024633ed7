// node inflar.ts FILE…: unpacks the files of @sparticuz/chromium. It always does so into the temporary folder of its
// process, so this is a process of its own, and whoever starts it says in TMPDIR where things should go.
import { inflate } from '@sparticuz/chromium';

await Promise.all(process.argv.slice(2).map((file) => inflate(file)));
