import { type Gap, toWord } from '@holotype/model';
import type { LeftOut } from './reach-request.ts';

/** What a changed script does not find. */
export const leftOutGap = ({ of, distributions, bytes }: LeftOut): Gap => ({
  section: 'python',
  where: toWord(of),
  why: 'excluded',
  detail: `${String(distributions.length)} distributions that the run did not use (${String(bytes)} bytes): --reach all brings them`,
});
