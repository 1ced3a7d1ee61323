import { availabilityText } from '../../citing.ts';
import type { Format } from '../../format.ts';

/** Text to be copied into a paper. */
export const availability: Format = {
  name: 'availability',
  files: [
    {
      name: 'availability.txt',
      mediaType: 'text/plain',
      about: 'the paragraph on data and code for the paper',
    },
    { name: 'fingerprint.txt', mediaType: 'text/plain', about: 'the fingerprint that the paper prints' },
  ],
  needs: [],
  uses: ['doi', 'archive', 'code', 'licence'],
  write: (facts) => [
    { name: 'availability.txt', text: `${availabilityText(facts)}\n` },
    { name: 'fingerprint.txt', text: `${facts.fingerprint}\n` },
  ],
};
