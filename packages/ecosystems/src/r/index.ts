import type { Ecosystem } from '../ecosystem.ts';
import { rPackage } from './package-unit.ts';
import { r as unit } from './unit.ts';

/** R, and packages in its libraries. */
export const r: Ecosystem = {
  name: 'r',
  units: [rPackage, unit],
  places: { published: [/\/(?:site-library|R\/library)\//] },
};
