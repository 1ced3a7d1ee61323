import type { Manifest } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRecipe } from './build-recipe.ts';
import { BuilderError, type BuilderInput } from '@holotype/ecosystems';
import { debian } from './sample.test.data.ts';
import type { Target } from './target.ts';
import { apptainer } from './targets/apptainer/index.ts';
import { containerfile } from './targets/containerfile/index.ts';
import { slurm } from './targets/slurm/index.ts';
import { targets } from './targets/index.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        'hello',
        '1.0',
        ';',
        '$(touch /x)',
        '`x`',
        "'",
        '"',
        '\\',
        '\n',
        '\r',
        '\u2028',
        'INJECTED x',
        '%injected',
        ' #',
        '/../',
        '-',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

/** The machine with one package that is called so, public or gone. */
const machineWith = (at: number, facts: Readonly<Record<string, string>>, isGone: boolean): BuilderInput => {
  const machine = debian({});
  const packages = machine.manifest.sections.dpkg?.packages ?? [];
  const dpkg = {
    ...machine.manifest.sections.dpkg,
    packages: packages.map((one, index) => (index === at ? { ...one, ...facts } : one)),
  };
  const answers = machine.lock.packages.map((answer, index) =>
    index === at && isGone ? { purl: answer.purl, answer: 'gone' as const, evidence: '' } : answer,
  );
  return {
    ...machine,
    lock: { ...machine.lock, packages: answers },
    manifest: {
      ...machine.manifest,
      sections: { ...machine.manifest.sections, dpkg } as unknown as Manifest['sections'],
    },
  };
};

/** What an engine or a shell could obey: every line of a text that is no comment, by its file and first word; undefined if the recipe is refused. */
const orders = (target: Target, machine: BuilderInput): string[] | undefined => {
  try {
    return buildRecipe(target, machine).files.flatMap((file) =>
      file.kind === 'text'
        ? file.text
            .split(/[\n\r\u2028]/)
            .flatMap((line) =>
              /^\s*(?:#|$)/.test(line) ? [] : [`${file.path}: ${line.trim().split(' ')[0] ?? ''}`],
            )
        : [],
    );
  } catch (error) {
    if (error instanceof BuilderError && error.code === 'BUILDER_UNQUOTABLE') return undefined;
    throw error;
  }
};

/** What it orders for plain packages. */
const ordersOf = (target: Target): ReadonlySet<string> =>
  new Set(
    [0, 1, 2].flatMap((at) =>
      [true, false].flatMap((gone) => orders(target, machineWith(at, {}, gone)) ?? []),
    ),
  );

test.each([
  ['apptainer.def', apptainer],
  ['Containerfile', containerfile],
  ['job.sh', slurm],
] as const)('the orders of %s are found', (path, target) => {
  expect([...ordersOf(target)].filter((order) => order.startsWith(`${path}: `)).length).toBeGreaterThan(3);
});

test.each(targets.map((target) => [target.name, target] as const))(
  '%s: whatever a package calls itself, it gives no orders',
  (_, target) => {
    const known = ordersOf(target);
    expect(known.size).toBeGreaterThan(0);
    const facts = fc.record({ name: hostile, version: hostile });
    fc.assert(
      fc.property(fc.nat({ max: 2 }), facts, fc.boolean(), (at, named, isGone) => {
        const unknown = orders(target, machineWith(at, named, isGone))?.filter((word) => !known.has(word));
        expect(unknown ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);
