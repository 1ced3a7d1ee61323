import type { Ecosystem } from '../ecosystem.ts';
import { sharing } from './sharing.ts';

/** What vendors give to their customers, and no package manager knows: CUDA, cuDNN, MATLAB. */
export const vendors: Ecosystem = {
  name: 'vendors',
  sharing,
};
