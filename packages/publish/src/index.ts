export { bagFileNames, bagFiles } from './bag.ts';
export { readExpression, type ReadExpression } from './licences/expression.ts';
export type {
  OtherFile,
  Publication,
  PublishedCapsule,
  PublishedFile,
  ResultClaim,
  ResultOutput,
  Results,
} from './publication.ts';
export {
  type Citation,
  cite,
  type MissingField,
  type NotWritten,
  publish,
  type Published,
  sumsName,
} from './publish.ts';
