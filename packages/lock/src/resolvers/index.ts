import type { Sections } from '@holotype/model';
import type { Resolver } from '../resolver.ts';
import { dpkgResolver } from './dpkg/index.ts';

/** In order of preference: of equal contents the first resolver's artifact is taken. */
export const resolvers: readonly Resolver<keyof Sections>[] = [dpkgResolver];
