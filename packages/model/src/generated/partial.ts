// Generated from schemas/ by `npm run generate`. Do not edit.

export type Path = string;

/**
 * A run that is over and safe on disk, but no capsule yet. It never leaves the machine; only the version that wrote it goes on from it.
 */
export interface PartialRun {
  partialVersion: '1-0-0';
  tool: Tool;
  /**
   * When the run had ended
   */
  ranAt: string;
  /**
   * @minItems 1
   * @maxItems 65536
   */
  argv: string[];
  workingDirectory: Path;
  home?: Path;
  project?: Path;
  uid: number;
  gid: number;
  /**
   * All that the command got: which of it is recorded is decided when it is captured
   *
   * @maxItems 10000
   */
  environment: PartialVariable[];
  /**
   * What the command found there, `none` for the null device
   */
  standardInput?: 'none' | 'file' | 'pipe' | 'terminal';
  terminal?: PartialTerminal;
  /**
   * Options of freeze as they were typed, paths absolute; --resume may replace some
   */
  options: {
    [k: string]: boolean | string | string[];
  };
  trace: PartialTrace;
}
export interface Tool {
  name: string;
  version: string;
}
export interface PartialVariable {
  name: string;
  value: string;
}
/**
 * The command had a terminal of its own: all that it printed is stdout, what was typed is stdin
 */
export interface PartialTerminal {
  rows: number;
  columns: number;
  /**
   * In order: so many bytes of stdin were typed when so many had been printed
   *
   * @maxItems 100000
   */
  typed: PartialTyped[];
}
export interface PartialTyped {
  after: number;
  bytes: number;
}
/**
 * trace.ndjson beside it
 */
export interface PartialTrace {
  sha256: string;
  size: number;
}
