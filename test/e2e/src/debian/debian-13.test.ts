import { describeCycle } from './cycle.ts';

describeCycle('Debian 13', { release: 'trixie', large: true, hole: 2 ** 26 }, true);
