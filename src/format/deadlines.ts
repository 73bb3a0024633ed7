import { formatDate, formatWhen } from './dates.ts';

/** What has a deadline, or none. */
interface Dated {
  vence: string | undefined;
}

const NONE = 'sin plazo';

/** «30 de noviembre de 2025»; «sin plazo». */
export const formatDeadline = ({ vence }: Dated): string => (vence === undefined ? NONE : formatDate(vence));

/** «el 30 de noviembre de 2025», «en noviembre de 2025»; «sin plazo». */
export const formatWhenDue = ({ vence }: Dated): string => (vence === undefined ? NONE : formatWhen(vence));
