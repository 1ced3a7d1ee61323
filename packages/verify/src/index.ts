export type { Abilities, Check, CheckInput, Enclosure, FormName, Storage } from './check.ts';
export { checks } from './checks/index.ts';
export { hostFacts } from './facts.ts';
export { fit, type FitInput } from './fit.ts';
export type { Demo } from './reporters/html/demo.ts';
export { renderHtml, type ReportView } from './reporters/html/index.ts';
export { renderTerminal } from './reporters/terminal/index.ts';
export { type Space, spaceFor } from './space.ts';
export { type Verdict, worstVerdict } from './verdict.ts';
