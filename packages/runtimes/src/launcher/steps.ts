import {
  changeDirectory,
  changeRoot,
  clearAmbientCapabilities,
  dropCapabilities,
  enterPrivateNetwork,
  enterRoot,
  forbidNewPrivileges,
  installFilter,
  mount,
  type Refusal,
  restrictMount,
  restrictReads,
  restrictScope,
  restrictWrites,
  tryDevice,
  tryDirectory,
  tryFile,
  tryHandOver,
  tryRemove,
  trySymlink,
} from '@holotype/host';
import { rawToText } from '@holotype/model';
import type { Choice, Finding, Step } from './orders.ts';

type Tell = (finding: Finding) => void;

/** Only undoing a choice needs this: what a failed choice left mounted is covered by the next one. */
const takeFirst = (choices: readonly Choice[], tell: Tell): Refusal => {
  const refusals: string[] = [];
  for (const choice of choices) {
    const refused = takeSteps(choice.steps, tell);
    if (refused === undefined) {
      if (choice.note !== undefined) tell({ kind: 'note', text: choice.note });
      if (choice.held) tell({ kind: 'held', isolation: choice.held });
      return undefined;
    }
    refusals.push(refused);
  }
  return refusals.join('; ');
};

const exists = (refused: Refusal): Refusal => (refused === 'EEXIST' ? undefined : refused);

const take = (step: Step, tell: Tell): Refusal => {
  switch (step.kind) {
    case 'mount':
      return mount(step);
    case 'restrict':
      return restrictMount(step.target, step.restrictions);
    case 'directory':
      return exists(tryDirectory(step.path, step.mode));
    case 'file':
      return exists(tryFile(step.path, step.content));
    case 'hand-over':
      return tryHandOver(step.path, step.mode, step.owner);
    case 'symlink':
      return exists(trySymlink(step.path, step.target));
    case 'remove':
      tryRemove(step.path);
      return undefined;
    case 'work-in':
      return changeDirectory(step.path);
    case 'enter':
      return enterRoot(step.root);
    case 'change-root':
      return changeRoot(step.root);
    case 'device':
      return exists(tryDevice(step.path, step.major, step.minor));
    case 'private-network':
      return enterPrivateNetwork();
    case 'forbid-new-privileges':
      return forbidNewPrivileges();
    case 'clear-ambient':
      return clearAmbientCapabilities();
    case 'drop-capabilities':
      return dropCapabilities(step.numbers);
    case 'filter':
      return installFilter(Buffer.from(step.program, 'base64'));
    case 'restrict-writes':
      return restrictWrites(step.writable);
    case 'restrict-reads':
      return restrictReads(step.readable);
    case 'restrict-scope':
      return restrictScope(step.mounts);
    case 'first-of':
      return takeFirst(step.choices, tell);
  }
};

const describe = (step: Step): string => {
  switch (step.kind) {
    case 'mount':
      return `mounting ${step.type || rawToText(step.source)} on ${rawToText(step.target)}`;
    case 'restrict':
      return `restricting ${rawToText(step.target)}`;
    case 'directory':
    case 'file':
    case 'symlink':
    case 'hand-over':
    case 'device':
      return `making ${rawToText(step.path)}`;
    case 'remove':
      return `removing ${rawToText(step.path)}`;
    case 'work-in':
      return `changing to ${rawToText(step.path)}`;
    case 'enter':
    case 'change-root':
      return 'entering the root';
    case 'private-network':
      return 'making a private network';
    case 'forbid-new-privileges':
      return 'keeping setuid programs from privilege';
    case 'clear-ambient':
    case 'drop-capabilities':
      return 'dropping capabilities';
    case 'filter':
      return 'installing the system call filter';
    case 'restrict-writes':
      return 'restricting writes with Landlock';
    case 'restrict-reads':
      return 'restricting reads with Landlock';
    case 'restrict-scope':
      return 'restricting signals with Landlock';
    case 'first-of':
      return 'preparing the root';
  }
};

/** Takes the steps in order; what stopped them, or undefined. */
export const takeSteps = (steps: readonly Step[], tell: Tell): Refusal => {
  for (const step of steps) {
    const refused = take(step, tell);
    if (refused === undefined) continue;
    const text = step.kind === 'first-of' ? refused : `${describe(step)}: ${refused}`;
    if (!('optional' in step) || !step.optional) return text;
    tell({ kind: 'note', text: `left out: ${text}` });
  }
  return undefined;
};
