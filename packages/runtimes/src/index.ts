export { builderNames, type BuilderName } from './build/builder.ts';
export { chooseBuilder, detectBuilders, type ChosenBuilder } from './build/choose-builder.ts';
export {
  detectEnclosures,
  foreseeEnclosure,
  type DetectedEnclosure,
  type Foreseen,
} from './directory/choose.ts';
export { enclosureNames, type EnclosureName } from './directory/enclosure-name.ts';
export { RunError } from './directory/errors.ts';
export { notApart } from './directory/not-apart.ts';
export { type RunInRootResult, type RunRequest } from './directory/request.ts';
export { runInRoot } from './directory/run-in-root.ts';
export { chooseEngine, detectEngines, formOf, type ChosenEngine } from './image/choose.ts';
export { engineNames, type EngineName } from './image/engine-name.ts';
export { type Client, type ImageJob } from './image/engine.ts';
export { EngineError } from './image/errors.ts';
export { imageForms, type Image, type ImageForm } from './image/image.ts';
export { networkOfProgram, runProgram } from './launcher/run-program.ts';
