import { builtId, type Step } from '@holotype/ecosystems';

/** One instruction before it is quoted. */
export type Instruction =
  | { readonly keyword: 'ARG'; readonly name: string; readonly value: string }
  | { readonly keyword: 'FROM'; readonly image: string }
  | { readonly keyword: 'ADD' | 'COPY'; readonly source: string; readonly target: string }
  | { readonly keyword: 'RUN' | 'CMD'; readonly argv: readonly string[] }
  | { readonly keyword: 'ENV' | 'LABEL'; readonly name: string; readonly value: string }
  | { readonly keyword: 'WORKDIR'; readonly path: string }
  | { readonly keyword: 'USER'; readonly user: string };

/** Where the recipe's own files lie while the image is built; the last step of a build removes it. */
const inside = '/.holotype';

const script = (name: string, ...args: readonly string[]): Instruction => ({
  keyword: 'RUN',
  argv: ['/bin/sh', `${inside}/${name}`, ...args],
});
const bring = (path: string): Instruction => ({
  keyword: 'COPY',
  source: `${path}/`,
  target: `${inside}/${path}/`,
});

/** What ch-image has imported beforehand; every other builder begins with nothing. */
export const head = (singleId: boolean): Instruction[] =>
  singleId
    ? [
        { keyword: 'ARG', name: 'BASE', value: 'scratch' },
        { keyword: 'FROM', image: '$BASE' },
      ]
    : [{ keyword: 'FROM', image: 'scratch' }];

interface Seen {
  readonly brought: Set<string>;
  readonly singleId: boolean;
  /** The first archive has been laid. */
  begun: boolean;
}

const once = ({ brought }: Seen, path: string): Instruction[] => {
  if (brought.has(path)) return [];
  brought.add(path);
  return [bring(path)];
};

const laid = (archive: string, seen: Seen): Instruction[] => {
  // ch-image knows no ADD: the first archive it imports, and what follows is unpacked inside.
  if (!seen.singleId || !seen.begun) {
    seen.begun = true;
    return [{ keyword: 'ADD', source: archive, target: '/' }];
  }
  return [
    ...once(seen, 'scripts'),
    { keyword: 'COPY', source: archive, target: `${inside}/${archive}` },
    script('scripts/unpack', `${inside}/${archive}`),
  ];
};

const instructionsOf = (step: Step, seen: Seen): Instruction[] => {
  switch (step.kind) {
    case 'note':
      return [];
    case 'place':
      return laid(step.archive.path, seen);
    case 'install':
      return [
        ...once(seen, 'scripts'),
        bring(step.folder),
        script(step.script.path, `${inside}/${step.folder}`),
      ];
    case 'prune':
    case 'check':
      return [
        ...once(seen, 'scripts'),
        ...once(seen, 'lists'),
        script(step.script.path, ...step.lists.map(({ path }) => `${inside}/${path}`)),
      ];
    case 'start':
      return [
        ...step.environment.map(({ name, value }) => ({ keyword: 'ENV', name, value }) as const),
        ...step.labels.map(({ name, value }) => ({ keyword: 'LABEL', name, value }) as const),
        ...(step.workingDirectory === undefined
          ? []
          : [{ keyword: 'WORKDIR', path: step.workingDirectory } as const]),
        ...(step.user && !seen.singleId
          ? [
              {
                keyword: 'USER',
                user: `${String(builtId(step.user.uid, false))}:${String(builtId(step.user.gid, false))}`,
              } as const,
            ]
          : []),
        ...(step.argv ? [{ keyword: 'CMD', argv: step.argv } as const] : []),
      ];
  }
};

/** The instructions of each step, in order. */
export const toInstructions = (
  steps: readonly Step[],
  singleId: boolean,
): { readonly step: Step; readonly instructions: readonly Instruction[] }[] => {
  const seen: Seen = { brought: new Set(), singleId, begun: false };
  return steps.map((step) => ({ step, instructions: instructionsOf(step, seen) }));
};
