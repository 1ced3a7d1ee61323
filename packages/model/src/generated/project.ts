// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * @minItems 1
 * @maxItems 1000
 */
export type Authors = Author[];
/**
 * @minItems 1
 * @maxItems 100
 *
 * Items: One line of text, without characters that control a terminal or the direction of text
 */
export type Keywords = string[];
/**
 * @minItems 1
 * @maxItems 14
 */
export type Subjects = (
  | 'Agricultural Sciences'
  | 'Arts and Humanities'
  | 'Astronomy and Astrophysics'
  | 'Business and Management'
  | 'Chemistry'
  | 'Computer and Information Science'
  | 'Earth and Environmental Sciences'
  | 'Engineering'
  | 'Law'
  | 'Mathematical Sciences'
  | 'Medicine, Health and Life Sciences'
  | 'Physics'
  | 'Social Sciences'
  | 'Other'
)[];
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
   * What the work is about, in a paragraph or several
   */
  description?: string;
  keywords?: Keywords;
  paper?: AboutPaper;
  /**
   * Without a login
   */
  code?: string;
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  version?: string;
  /**
   * As in 2026-11-29
   */
  date?: string;
  /**
   * Without https://doi.org/
   */
  doi?: string;
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  archive?: string;
  /**
   * A mail address without a name
   */
  contact?: string;
  subjects?: Subjects;
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
  family?: string;
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  affiliation?: string;
  /**
   * Of the affiliation, without https://ror.org/
   */
  ror?: string;
}
/**
 * The article that the results are printed in
 */
export interface AboutPaper {
  /**
   * One line of text, without characters that control a terminal or the direction of text
   */
  title?: string;
  /**
   * Without https://doi.org/
   */
  doi?: string;
  /**
   * Without a login
   */
  url?: string;
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
