import type { ArchiveFile, ListFile, OutputFile, PackageFile, TextFile } from './file.ts';
import type { ExpectedOutput } from './input.ts';

interface Common {
  /** Unique in a plan: lower case, digits, `-`. */
  readonly id: string;
  readonly title: string;
  /** Reasons, one line each, as they stand in comments: what a target must not take for anything else it quotes. */
  readonly why: readonly string[];
}
/** Lays files over the root, as they stand in the archive. */
export interface PlaceStep extends Common {
  readonly kind: 'place';
  readonly archive: ArchiveFile;
  /** purls of packages that come this way. */
  readonly packages: readonly string[];
}
/** Installs packages from a folder: the script is started with the folder's path inside. */
export interface InstallStep extends Common {
  readonly kind: 'install';
  /** Of the recipe, without a slash at its end. */
  readonly folder: string;
  readonly files: readonly PackageFile[];
  readonly packages: readonly string[];
  readonly script: TextFile;
}
/** A script of ours that reads a list: what is not in it is removed, or what is in it is compared. */
export interface ListStep extends Common {
  readonly kind: 'prune' | 'check';
  readonly script: TextFile;
  readonly lists: readonly ListFile[];
}
/** Says something and does nothing. */
export interface NoteStep extends Common {
  readonly kind: 'note';
}
/** How the run was started: nothing is done, the image says so. */
export interface StartStep extends Common {
  readonly kind: 'start';
  readonly environment: readonly { readonly name: string; readonly value: string }[];
  readonly labels: readonly { readonly name: string; readonly value: string }[];
  /** UTF-8 text, absolute; undefined: the root. */
  readonly workingDirectory: string | undefined;
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
  /** Undefined: a capture of a machine has no command. */
  readonly argv: readonly string[] | undefined;
  /** Undefined: none, or a signal ended the run. */
  readonly exitCode: number | undefined;
  /** The run read a standard input that was not empty. */
  readonly hasInput: boolean;
  readonly outputs: readonly ExpectedOutput[];
}
/** What is done, whatever the target: blocks plan steps, targets render them. */
export type Step = PlaceStep | InstallStep | ListStep | NoteStep | StartStep;

/** What it needs beside the recipe. */
export const filesOf = (step: Step): readonly OutputFile[] => {
  switch (step.kind) {
    case 'place':
      return [step.archive];
    case 'install':
      return [...step.files, step.script];
    case 'prune':
    case 'check':
      return [...step.lists, step.script];
    case 'note':
    case 'start':
      return [];
  }
};
