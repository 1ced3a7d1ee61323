import { installedPackages } from '@holotype/ecosystems';
import { loadTree, openCapsule } from '@holotype/capsule';
import {
  documentDigest,
  documentVersions,
  exitCodes,
  type Finding,
  type Manifest,
  printJson,
  rawToText,
  type Report,
  toScope,
} from '@holotype/model';
import { compareTrees, holdsAll, renderTerminal } from '@holotype/verify';
import type { Command } from 'commander';
import { type CommonOptions, type Context, makeCommand, toPath } from '@holotype/command';

const packagesOf = ({ sections }: Manifest): Map<string, string> =>
  new Map(
    installedPackages(sections).map(({ name, architecture, version }) => [
      `${name}:${architecture}`,
      version,
    ]),
  );

/** Packages that only one side has, or in another version. */
const packageFindings = (before: Manifest, after: Manifest): Finding[] => {
  const [left, right] = [packagesOf(before), packagesOf(after)];
  const names = [...new Set([...left.keys(), ...right.keys()])].sort();
  return names.flatMap((name): Finding[] => {
    const [was, is] = [left.get(name), right.get(name)];
    if (was === is) return [];
    const code =
      was === undefined
        ? 'DIFF_PACKAGE_ADDED'
        : is === undefined
          ? 'DIFF_PACKAGE_REMOVED'
          : 'DIFF_PACKAGE_CHANGED';
    return [{ code, verdict: 'warn', message: `${name} ${was ?? 'absent'} → ${is ?? 'absent'}` }];
  });
};

export const diffCommand = (context: Context): Command =>
  makeCommand('diff', 'Compare two captures or capsules.', ['holotype diff a.capsule b.capsule'])
    .argument('<before>', 'a capture or capsule')
    .argument('<after>', 'another capture or capsule')
    .action(async (before: string, after: string, options: CommonOptions) => {
      const { terminal } = context;
      const [a, b] = [await openCapsule(toPath(context, before)), await openCapsule(toPath(context, after))];
      const same = a.manifest.tree.digest === b.manifest.tree.digest;
      const everything = toScope([{ path: '/', held: true, reason: 'diff' }]);
      const fidelity = same
        ? undefined
        : compareTrees(await loadTree(a), await loadTree(b), { scope: everything, unable: holdsAll });
      const findings = packageFindings(a.manifest, b.manifest);
      const report: Report = {
        reportVersion: documentVersions.report,
        tool: { ...context.tool },
        madeAt: context.now(),
        subject: {
          kind: 'diff',
          name: rawToText(b.path),
          manifestDigest: documentDigest(a.written),
          treeDigest: a.manifest.tree.digest,
        },
        verdict: same ? 'pass' : 'fail',
        findings,
        ...(fidelity && { fidelity }),
      };
      a.close();
      b.close();
      if (options.json) terminal.print(printJson(report).trimEnd());
      else for (const line of renderTerminal(report, terminal.style)) terminal.print(line);
      if (!same) context.endWith({ code: exitCodes.differs });
    });
