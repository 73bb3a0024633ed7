import { appendFileSync } from 'node:fs';

/** Whether the order runs in a step of GitHub Actions, which shows what is written in its summary. */
export const hasStepSummary = () => Boolean(process.env['GITHUB_STEP_SUMMARY']);

/** Adds to the summary of the step, if there is one. */
export function addToStepSummary(text: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, text);
}
