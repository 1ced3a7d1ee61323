/** Where a workload comes from: a package of a registry, and the file of it that is the example, tutorial or test. */
export interface Origin {
  readonly registry: 'debian' | 'pypi' | 'npm' | 'crates' | 'go' | 'maven';
  readonly package: string;
  /** Of a Debian package the release decides; the version found is written down with the result. */
  readonly version?: string;
  readonly file: string;
}

/** When a result counts as made again. The judge applies these itself; it shares no code with what it judges. */
export type Same =
  | { readonly by: 'bytes' }
  /** Texts line by line: what `without` matches is cut out, then order is dropped, then numbers may be off by this share. */
  | {
      readonly by: 'lines';
      readonly without?: RegExp;
      readonly sorted?: boolean;
      readonly rtol?: number;
    }
  /** PNG: size and decompressed picture data. */
  | { readonly by: 'picture' }
  /** Zip containers: the members' names and bytes, cut as above. */
  | { readonly by: 'members'; readonly without?: RegExp }
  /** Jupyter: sources and outputs of the cells. */
  | { readonly by: 'notebook' };

/** What a user would expect of a replay elsewhere, and why. */
export type Truth =
  | { readonly is: 'same' }
  /** `cause` finds the real cause in the words of a report. */
  | { readonly is: 'different'; readonly why: string; readonly cause: RegExp }
  /** The workload fails there: it lacks what no replay has. */
  | { readonly is: 'failed'; readonly why: string; readonly cause: RegExp }
  /** The reader's machine or rights do not suffice: nothing is said about the result. */
  | { readonly is: 'cannot'; readonly why: string; readonly cause: RegExp }
  /** The run leaves nothing that could be compared. */
  | { readonly is: 'nothing'; readonly why: string };

export interface Workload {
  readonly name: string;
  readonly about: string;
  readonly origin: readonly Origin[];
  readonly licence: string;
  /** Commands that bring it into its empty project, as root with the project's owner's home, with the registries. */
  readonly install?: readonly (readonly string[])[];
  /** Files of the project: how the example is started, where it needs more than its name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  /** Default: alice, an ordinary user. */
  readonly user?: 'root';
  /** The frozen run may reach the registries. */
  readonly network?: true;
  /** What the user types between `holotype freeze` and the command. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Files of this machine that the frozen run sees otherwise. */
  readonly shown?: Readonly<Record<string, (text: string) => string>>;
  /** Runs in a terminal, by `script`. */
  readonly terminal?: true;
  /** By path below the project, or whole path; `stdout`. */
  readonly results: Readonly<Record<string, Same>>;
  readonly truth: Truth;
}

export const bytes: Same = { by: 'bytes' };
export const picture: Same = { by: 'picture' };

export const debian = (name: string, file: string): Origin => ({
  registry: 'debian',
  package: name,
  file,
});

/** `name==version` of PyPI, unpacked from its source distribution. */
export const pypi = (name: string, version: string, file: string): Origin => ({
  registry: 'pypi',
  package: name,
  version,
  file,
});

/** Commands that unpack a source distribution of PyPI into the project. */
export const sdist = (name: string, version: string): readonly (readonly string[])[] => [
  ['pip', 'download', '-q', '--no-deps', '--no-binary', ':all:', '-d', '.sdist', `${name}==${version}`],
  ['sh', '-c', 'tar -xzf .sdist/*.tar.gz --strip-components=1 && rm -r .sdist'],
];

/** Commands that make a virtual environment with these packages of PyPI, by wheels. */
export const venv = (...packages: readonly string[]): readonly (readonly string[])[] => [
  ['python3', '-m', 'venv', '.venv'],
  ['.venv/bin/pip', 'install', '-q', '--only-binary', ':all:', ...packages],
];
