import { buildSides } from './builds.ts';
import { pythonSides } from './python.ts';
import type { SideRule } from './rule.ts';
import { systemSides } from './system.ts';
import { texSides } from './tex.ts';
import { workflowSides } from './workflows.ts';

/** Every rule; the first that names a path is its rule. */
export const sideRules: readonly SideRule[] = [
  ...pythonSides,
  ...texSides,
  ...workflowSides,
  ...buildSides,
  ...systemSides,
];
