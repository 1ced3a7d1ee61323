import { describeCycle } from './cycle.ts';

describeCycle(
  'Debian 12 with a compiler and a hole of a gigabyte',
  { release: 'bookworm', large: true, hole: 2 ** 30 },
  true,
);
