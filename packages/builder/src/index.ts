export type { Block, Planned } from './block.ts';
export { blocks } from './blocks/index.ts';
export { buildRecipe, type BuiltRecipe, planRecipe } from './build-recipe.ts';
export { BuilderError, type BuilderErrorCode } from './errors.ts';
export type {
  ArchiveFile,
  ArchiveMember,
  ContentSource,
  ListFile,
  OutputFile,
  PackageFile,
  TextFile,
} from './file.ts';
export type { BuilderInput } from './input.ts';
export type { PlaceStep, StartStep, Step } from './step.ts';
export type { Plan, Rendered, Target } from './target.ts';
export { targets } from './targets/index.ts';
