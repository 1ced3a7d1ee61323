export type { BuiltImage } from './build/builder.ts';
export {
  builderNames,
  chooseBuilder,
  type ChosenBuilder,
  detectBuilders,
  type DetectedBuilder,
} from './build/choose-builder.ts';
export {
  chooseRuntime,
  type Chosen,
  type DetectedRuntime,
  detectRuntimes,
  namesFor,
  type Wanted,
} from './choose.ts';
export { RunError, type RunErrorCode } from './directory/errors.ts';
export { notApart } from './not-apart.ts';
export { runInRoot, type RunRequest } from './directory/run-in-root.ts';
export type { BuilderName, RuntimeName } from './drivers/index.ts';
export { EngineError, type EngineErrorCode } from './image/errors.ts';
export { GpuError, type GpuErrorCode } from './gpu/errors.ts';
export { describeGpu } from './gpu/describe-gpu.ts';
export { findGpu } from './gpu/find-gpu.ts';
export { fitGpu, type RecordedLibc } from './gpu/fit-gpu.ts';
export type { GpuDevice, GpuDriver } from './gpu/gpu-driver.ts';
export { gpuDirectory, type GpuPlaces, showGpu } from './gpu/show-gpu.ts';
export type { Image } from './image/image.ts';
export type { CommandRequest, RequestedBind, RunResult, StartRequest } from './request.ts';
export { runIn } from './run-in.ts';
export type { BroughtProot } from './runtime.ts';
