export { isSameBytes } from './bytes/is-same-bytes.ts';
export { selectValue } from './claims/select.ts';
export { selectable } from './claims/selectable.ts';
export { compareOutput } from './compare-output.ts';
export { compareValues } from './compare-values.ts';
export { kinds } from './kinds/index.ts';
export { meetsStated } from './numbers/stated.ts';
export { diffPicture } from './picture/diff-picture.ts';
export { defaultPolicy, isByBytes, kindByExtension } from './policy/by-path.ts';
export { policyHelpText } from './policy/help.ts';
export { type Proposal, proposePolicy } from './policy/propose.ts';
export { sideRules } from './sides/index.ts';
export type { SideFacts, SideRule } from './sides/rule.ts';
export { sideOf } from './sides/side-of.ts';
export { sniff } from './sniff.ts';
export { type CellPair, type RowPair, type TableExcerpt, tableDifferences } from './table/excerpt.ts';
export { holdsTime, type Window, withoutTimes } from './times/index.ts';
export {
  type Difference,
  differenceText,
  type Largest,
  type Unit,
  type Verdict,
  verdictText,
} from './verdict.ts';
