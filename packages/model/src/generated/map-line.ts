// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * Some of the files that one source gives, in assembly order; consecutive lines of one source belong together.
 */
export interface MapLine {
  source: 'artifact' | 'pack';
  /**
   * Position in the Lock's artifacts or packs
   */
  index: number;
  /**
   * @minItems 1
   * @maxItems 4096
   */
  files: MapFile[];
}
export interface MapFile {
  /**
   * Position in the Tree, from 0; never a later member of a hardlink group
   */
  entry: number;
  /**
   * data: or control: and the member's path text; made: and the rule that makes it of the others; file: for the artifact itself; absent: the data member with the entry's own path
   */
  member?: string;
}
