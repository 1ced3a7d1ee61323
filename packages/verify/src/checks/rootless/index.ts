import type { Finding } from '@holotype/model';
import { formatCount } from '@holotype/terminal';
import type { Check, CheckInput, Enclosure } from '../../check.ts';
import { heldByAnyone, namedForms } from '../../named-forms.ts';

const whoIs = (uid: number): string => (uid === 0 ? 'root' : 'an ordinary user');

const checkHolding = ({ abilities, form, choice }: CheckInput): Finding => {
  const { uid, notHeld } = abilities;
  const lost = notHeld.filter(({ count }) => count > 0);
  if (form !== 'dir') {
    return {
      code: 'ROOT_FORM_HOLDS_ALL',
      verdict: 'pass',
      message: `Form ${form} holds every owner, mode and attribute, whoever makes it`,
      evidence: `this is ${whoIs(uid)}`,
    };
  }
  if (lost.length === 0) {
    return {
      code: 'ROOT_DIR_HOLDS_ALL',
      verdict: 'pass',
      message: 'A directory made by this user holds everything',
      evidence: `this is ${whoIs(uid)}`,
    };
  }
  return {
    code: 'ROOT_LOSSY_DIR',
    verdict: 'warn',
    message: `A directory made by ${whoIs(uid)} does not hold all; contents, links and times are there`,
    evidence: `not held: ${lost.map(({ kind, count }) => `${kind} ${formatCount(count)}`).join(', ')}`,
    next: `nothing, for most programs; ${namedForms(choice, heldByAnyone) ?? 'another form'} holds them, as does a directory made by root`,
  };
};

const inWords = ({ name, reaches = [] }: Enclosure): string =>
  `${name}: ${reaches.length === 0 ? 'nothing of this host' : reaches.join(', ')}`;

/** Of the way that is taken, and of the others. */
const checkApart = (first: Enclosure, usable: readonly Enclosure[]): Finding[] => {
  const { name, reaches } = first;
  if (!reaches) return [];
  const evidence = `what a hostile run would reach by ${usable.map(inWords).join('; by ')}`;
  if (reaches.length === 0)
    return [
      {
        code: 'ROOT_KEPT_APART',
        verdict: 'pass',
        message: `A stranger's run is kept apart by ${name}: files, network, processes, devices, terminal`,
        evidence,
      },
    ];
  return [
    {
      code: 'ROOT_NOT_KEPT_APART',
      verdict: 'warn',
      message: `By ${name} a stranger's run is not kept apart from ${reaches.join(', ')}`,
      evidence,
      next: 'allow user namespaces, or run what you do not trust in a virtual machine',
    },
  ];
};

/** Of the engine that a replay of this form would take. */
const checkEngines = ({ abilities: { engines }, form }: CheckInput): Finding[] => {
  if (!engines) return [];
  const usable = engines.filter((engine) => engine.usable);
  const [first] = usable;
  if (first) return checkApart(first, usable);
  return [
    {
      code: 'ROOT_NO_ENGINE',
      verdict: 'warn',
      message: `No engine here runs an image of the form ${form}; it can be taken to where one does`,
      evidence: engines.map(({ name, why }) => `${name}: ${why}`).join('; '),
      next: 'install the engine, or use --form dir',
    },
  ];
};

const checkRunning = (input: CheckInput): Finding[] => {
  const { form, abilities } = input;
  if (form !== 'dir') return checkEngines(input);
  const { enclosures } = abilities;
  const usable = enclosures.filter((enclosure) => enclosure.usable);
  const evidence = enclosures.map(({ name, why }) => `${name}: ${why}`).join('; ');
  const [first] = usable;
  if (first) {
    return [
      {
        code: 'ROOT_CAN_RUN',
        verdict: 'pass',
        message: `holotype run works here, by ${first.name}`,
        evidence,
      },
      ...checkApart(first, usable),
    ];
  }
  return enclosures.length === 0
    ? [
        {
          code: 'ROOT_RUN_UNKNOWN',
          verdict: 'unknown',
          message: 'Whether commands can be run inside was not tried',
          next: 'try holotype run once it is rebuilt',
        },
      ]
    : [
        {
          code: 'ROOT_NO_ENCLOSURE',
          verdict: 'fail',
          message: 'Nothing here can run a command inside the rebuilt directory',
          evidence,
          next: 'install bubblewrap or proot, or use --form oci with a container engine',
        },
      ];
};

export const rootless: Check = {
  name: 'rootless',
  summary: 'What can this user hold and run?',
  asks: 'machine',
  unrecorded: 'which runtimes work for its user',
  check: (input) => [checkHolding(input), ...checkRunning(input)],
};
