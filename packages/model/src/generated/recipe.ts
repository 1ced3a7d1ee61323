// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * Reasons, as they stand in the recipe's comments
 *
 * @maxItems 65536
 */
export type Words = string[];
/**
 * Paths of the files that it uses
 *
 * @maxItems 65536
 */
export type Words1 = string[];
/**
 * purls of what it installs or places
 *
 * @maxItems 65536
 */
export type Words2 = string[];

/**
 * Files for one target that build the environment of a Tree, and what the target cannot express.
 */
export interface Recipe {
  recipeVersion: '1-0-0';
  tool: Tool;
  target: string;
  /**
   * A choice that the target offers, such as one user id only; absent: its default
   */
  variant?: string;
  covers: RecipeSubject;
  /**
   * Beside this document, in the order of their paths
   *
   * @maxItems 1000000
   */
  files: RecipeFile[];
  /**
   * In the order in which they are done
   *
   * @maxItems 10000
   */
  steps: RecipeStep[];
  /**
   * @maxItems 100000
   */
  losses: RecipeLoss[];
}
export interface Tool {
  name: string;
  version: string;
}
/**
 * Digests of the documents that the recipe was made from
 */
export interface RecipeSubject {
  manifest: string;
  tree: string;
  lock: string;
}
export interface RecipeFile {
  /**
   * Relative to the recipe's directory; ASCII letters, digits and . _ + ~ - / only
   */
  path: string;
  /**
   * text: for people; list: raw paths, ended by NUL or line feed; package: a public artifact as it stands; archive: a tar of files of the Tree
   */
  kind: 'text' | 'list' | 'package' | 'archive';
  what: string;
  size: number;
  sha256: string;
}
export interface RecipeStep {
  /**
   * Unique in the recipe
   */
  id: string;
  kind: string;
  title: string;
  why: Words;
  files: Words1;
  packages?: Words2;
  /**
   * How many paths it places
   */
  paths?: number;
  /**
   * Of content that it places
   */
  bytes?: number;
}
/**
 * Something of the Tree or of the run that a build of this recipe does not give back
 */
export interface RecipeLoss {
  /**
   * The id of the step in which it is lost
   */
  step: string;
  code: string;
  what: string;
  /**
   * Paths, or values
   */
  count: number;
  /**
   * @maxItems 5
   */
  examples: string[];
}
