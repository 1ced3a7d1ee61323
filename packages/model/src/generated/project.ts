// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * @minItems 1
 * @maxItems 1000
 */
export type Authors = Author[];
export type Path = string;

/**
 * holotype.toml: what `holotype freeze` runs in a directory, and what it records of that. Written by people; it has no version, since an unknown key is an error.
 */
export interface ProjectFile {
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  title?: string;
  /**
   * An SPDX expression, as in CC-BY-4.0
   */
  licence?: string;
  authors?: Authors;
  /**
   * The program and its arguments; no shell reads them
   *
   * @minItems 1
   * @maxItems 65536
   */
  command?: string[];
  /**
   * The file to write
   */
  capsule?: string;
  /**
   * Patterns of files that are results
   *
   * @maxItems 10000
   */
  outputs?: string[];
  /**
   * @maxItems 10000
   */
  claims?: ProjectClaim[];
  /**
   * @maxItems 10000
   */
  policies?: ProjectPolicy[];
  /**
   * @maxItems 10000
   */
  data?: ProjectData[];
}
export interface Author {
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  name: string;
  /**
   * Without https://orcid.org/
   */
  orcid?: string;
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  affiliation?: string;
}
export interface ProjectClaim {
  name: string;
  output: string;
  /**
   * COLUMN[ROW], /json/pointer, 'line N' or KEY=
   */
  select?: string;
  /**
   * As the paper prints it
   */
  value?: string;
}
export interface ProjectPolicy {
  pattern: string;
  /**
   * As behind --compare PATTERN=
   */
  policy: string;
}
export interface ProjectData {
  /**
   * Its name at replay: --data SLOT=PATH
   */
  slot: string;
  path: Path;
}
