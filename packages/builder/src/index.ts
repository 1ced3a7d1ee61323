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
export { databaseFiles } from './dpkg/database.ts';
export type { BuilderInput, ExpectedOutput, ShippedMember, ShippedPackage } from './input.ts';
export type { InstallStep, ListStep, NoteStep, PlaceStep, StartStep, Step } from './step.ts';
export { needsPackages, type Plan, type Rendered, type Target } from './target.ts';
export { targets } from './targets/index.ts';
