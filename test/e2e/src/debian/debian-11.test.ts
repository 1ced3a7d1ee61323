import { describeCycle } from './cycle.ts';

describeCycle('Debian 11', { release: 'bullseye', large: true, hole: 2 ** 26 }, true);
