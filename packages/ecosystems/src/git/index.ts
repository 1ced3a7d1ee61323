import type { Ecosystem } from '../ecosystem.ts';
import { cutSections } from './cut-sections.ts';
import { git as probe } from './probes/git/index.ts';

/** Git: the commits that work trees are at. */
export const git: Ecosystem = { name: 'git', probes: [probe], cutSections };
