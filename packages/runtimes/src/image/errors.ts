import { HolotypeError } from '@holotype/model';

export type EngineErrorCode =
  /** No engine of this machine runs images of this form. */
  | 'ENGINE_NONE'
  /** The engine asked for cannot be used here. */
  | 'ENGINE_UNUSABLE'
  /** The engine did not take the image. */
  | 'ENGINE_IMAGE_REFUSED'
  /** The engine did not start the command. */
  | 'ENGINE_FAILED'
  /** The engine did not build the recipe. */
  | 'ENGINE_BUILD_FAILED';

/** An engine could not run a command in an image. A command that ran and failed is a result, not an error. */
export class EngineError extends HolotypeError<EngineErrorCode> {}
