import { describeCycle } from './cycle.ts';
import { describeReaders } from './readers.ts';

describeCycle('Debian 12', { release: 'bookworm', large: false, hole: 2 ** 26 }, false, describeReaders);
