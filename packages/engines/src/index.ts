export { type BuilderName, builderNames, type BuiltImage } from './builder.ts';
export { chooseBuilder, type ChosenBuilder, detectBuilders, type DetectedBuilder } from './choose-builder.ts';
export { chooseEngine, type ChosenEngine, detectEngines, type DetectedEngine, formOf } from './detect.ts';
export type { Client, ClientOutcome, ImageBind, ImageJob, Keeps } from './engine.ts';
export { type EngineName, engineNames } from './engine-name.ts';
export { EngineError, type EngineErrorCode } from './errors.ts';
export { type Image, type ImageForm, imageForms } from './image.ts';
