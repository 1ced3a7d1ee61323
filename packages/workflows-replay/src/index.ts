export { askOf, type Asked } from './asked.ts';
export { capturedEnvironment } from './captured-environment.ts';
export {
  type Caller,
  type ContextOptions,
  createContext,
  installedPaths,
  thisProcess,
  type WorkflowContext,
} from './context.ts';
export {
  beginStage,
  type Events,
  type Kept,
  type Notice,
  type NoticeCode,
  type Stage,
  type StageName,
  type StageUnit,
  tell,
  type WorkflowEvent,
} from './events.ts';
export { askFit as fit, type FitRequest, type Fitness } from './fit/fit.ts';
export { judge } from './judge/judge.ts';
export { rebuildCapsule as rebuild, type RebuildRequest } from './rebuild/rebuild.ts';
export { checkRun } from './replay/check-run.ts';
export { keptName } from './replay/collect.ts';
export { refuseUnmet } from './replay/check-run.ts';
export { replay } from './replay/replay.ts';
export { agains, type ReplayRequest, type Replayed, type ReplayWishes } from './replay/request.ts';
export { findTold } from './reports/find.ts';
export { groupBy, inOrder, labelOf, type Group, unlike } from './reports/group.ts';
export { type Told } from './reports/told.ts';
export { readSidecar, sidecarOf } from './sidecar.ts';
export { needSpace } from './space.ts';
export { type VerifiedCapsule, verifyCapsule as verify } from './verify/verify.ts';
export { withWayIn } from './way-in/index.ts';
export { findBrought } from './way-in/proot.ts';
export { version } from './version.ts';
