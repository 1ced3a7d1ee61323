import type { CliResult } from '../hostile/cli.ts';

/** What a replay says of claims and outputs: the lines with a mark. */
export const marks = ({ stdout }: CliResult): string[] =>
  stdout.split('\n').filter((line) => /^[✓✗!?] /.test(line));

/** The verdict, without the capsule that it is about. */
export const titleOf = ({ stdout }: CliResult): string | undefined =>
  /^((?:The|Unknown whether) .*?) {2}\S+, replayed as /m.exec(stdout)?.[1];
