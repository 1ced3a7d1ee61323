import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { prefixMatcher } from '../module/patterns.ts';
import { parseAssignments } from '../../reading/assignments.ts';
import { type ClientMachine, configOf, homeOf, pathIn } from '../../reading/client-machine.ts';
import { tolerate } from '../../reading/gaps.ts';
import { type PackageIndex, toIndex } from '../../reading/package-index.ts';

/** What `go` asks where it is told nothing. */
export const publicProxy: PackageIndex = {
  url: 'https://proxy.golang.org',
  asked: 'https://proxy.golang.org',
};

export interface GoSettings {
  /** In order; none where modules come from their repositories alone. */
  readonly proxies: readonly PackageIndex[];
  /** Somebody has set what is asked. */
  readonly isTold: boolean;
  /** True for modules that no proxy is asked for. */
  readonly isPrivate: (name: string) => boolean;
}

/** Variables count for most, then what `go env -w` wrote, then what came with Go. */
export const readSettings = (machine: Omit<ClientMachine, 'projects'>): GoSettings => {
  const files = tolerate(machine.files, []);
  const paths = [...userFile(machine), joinRaw(pathIn(machine, 'GOROOT') ?? '/usr/local/go', 'go.env')];
  const read = paths.map((path) => parseAssignments(textOf(files, path)));
  // An empty variable says nothing.
  const told = (name: string) =>
    [machine.variables, ...read].map((one) => one[name]).find((value) => value !== undefined && value !== '');
  const list = told('GOPROXY');
  const isTold = list !== undefined && list !== usual;
  return {
    proxies: isTold ? parseList(list) : [publicProxy],
    isTold,
    isPrivate: prefixMatcher(told('GONOPROXY') ?? told('GOPRIVATE') ?? ''),
  };
};

const usual = 'https://proxy.golang.org,direct';

const userFile = (machine: Pick<ClientMachine, 'variables'>): readonly RawPath[] => {
  const named = machine.variables['GOENV'] ?? '';
  if (named === 'off') return [];
  return [
    pathIn(machine, 'GOENV') ?? joinRaw(configOf(machine), 'go/env'),
    joinRaw(homeOf(machine), '.config/go/env'),
  ];
};

const textOf = (files: HostFiles, path: RawPath): string => files.text(path) ?? '';

/** After `off` and `direct` no proxy is asked. */
const parseList = (text: string): readonly PackageIndex[] => {
  const words = text.split(/[,|]/).map((word) => word.trim());
  const end = words.findIndex((word) => word === 'off' || word === 'direct');
  return words.slice(0, end < 0 ? words.length : end).flatMap((word) => toIndex(word) ?? []);
};
