import { packageSizes } from '@holotype/ecosystems';
import { because } from '@holotype/model';
import { measureFiles, measureComponents } from './measure.ts';
import {
  type Components,
  type ComponentsRequest,
  planComponents,
  writeComponents,
} from './plan-components.ts';
import type { Extent, ExtentSize, ReachPart } from './reach-request.ts';
import { createRuleSet } from './rule-set.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const sizeOf = (extent: Extent, parts: readonly ReachPart[]): ExtentSize => ({
  extent,
  files: sum(parts.map(({ files }) => files)),
  bytes: sum(parts.map(({ bytes }) => bytes)),
});

/** What `all` holds beside what `run` does; packages and distributions as they say of themselves. */
const sizeOfMore = ({ request, files, sorted }: ComponentsRequest, { more, leftOut }: Components): number => {
  const installedSize = more.packages.length === 0 ? () => 0 : packageSizes(files, request.sections);
  const rules = createRuleSet(because('not-reached'));
  writeComponents(more.toolchains, rules);
  // What was touched of a toolchain is counted already.
  const counted = [...sorted.files].filter(([path]) => rules.ruleFor(path).held).map(([, size]) => size);
  return (
    sum(more.packages.map(installedSize)) +
    sum(leftOut.map(({ bytes }) => bytes)) +
    sum(measureComponents(files, more.toolchains, rules).map(({ bytes }) => bytes)) -
    sum(counted)
  );
};

/** Parts without having planned the rest: what was touched and no component holds, beside the components. */
const planParts = (request: ComponentsRequest, { components }: Components): ReachPart[] => {
  const rules = createRuleSet(because('not-reached'));
  writeComponents(components, rules);
  const single = new Map([...request.sorted.files].filter(([path]) => !rules.ruleFor(path).held));
  return [...measureComponents(request.files, components, rules), ...measureFiles(single)];
};

interface Chosen {
  readonly extent: Extent;
  readonly parts: readonly ReachPart[];
  readonly components: Components;
}

/** What each extent brings; what was chosen is measured already. */
export const sizeExtents = (
  request: ComponentsRequest,
  asked: ReadonlyMap<string, number>,
  chosen: Chosen,
): ExtentSize[] => {
  const { extent, parts } = chosen;
  const run = extent === 'run' ? chosen.components : planComponents(request, false);
  const runSize = sizeOf('run', extent === 'run' ? parts : planParts(request, run));
  const few = sizeOf('files', measureFiles(new Map([...request.sorted.files, ...asked])));
  const all = {
    extent: 'all',
    files: undefined,
    bytes: runSize.bytes + sizeOfMore(request, run),
  } as const;
  return [
    extent === 'files' ? sizeOf('files', parts) : few,
    runSize,
    extent === 'all' ? sizeOf('all', parts) : all,
  ];
};
