/** One line of a section before it is quoted; those of scripts are one statement each. */
export type Line =
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment'; readonly text: string }
  /** Of ours, as it stands: nothing captured is in it. */
  | { readonly kind: 'text'; readonly text: string }
  /** Captured words, between what is of ours. */
  | {
      readonly kind: 'words';
      readonly before: string;
      readonly words: readonly string[];
      readonly after: string;
      /** What the words are, for errors. */
      readonly what: string;
    }
  /** Of `%files` and `%labels`. */
  | { readonly kind: 'pair'; readonly name: string; readonly value: string };

export interface Section {
  readonly name: 'setup' | 'files' | 'post' | 'environment' | 'labels' | 'runscript' | 'test' | 'help';
  readonly lines: readonly Line[];
}
