import { because, compareRaw, type Reason, type ReasonCode } from '@holotype/model';
import { cutUserInfo } from '@holotype/ecosystems';
import { ofPerson, ofShell, type VariableGroup, variableGroups } from './groups.ts';
import { type MachineNames, namesMachine } from './names-machine.ts';
import { isSecretName } from './secret-name.ts';

/** What is wished of variables by name: `given` sets or records them, `without` takes them from the run. */
export interface VariableWishes {
  /** Undefined: with the value that the caller has. */
  readonly given: ReadonlyMap<string, string | undefined>;
  readonly without: ReadonlySet<string>;
}
export interface VariablesRequest {
  readonly environment: Readonly<Record<string, string>>;
  readonly wishes: VariableWishes;
  readonly machine: MachineNames;
  /** True for a value that holds a token or a private key. */
  readonly looksSecret: (text: string) => boolean;
  /** With `--private`: what the account is called, if it is a person's, and whether a text names them. */
  readonly private?: {
    readonly alias: string | undefined;
    readonly names: (text: string) => boolean;
    /** A run cannot do without: these stay, and stop what is shared. */
    readonly needs: (name: string) => boolean;
  };
}
export interface Withheld {
  readonly name: string;
  readonly reason: Reason;
  readonly told: VariableGroup['told'];
}
export interface ChosenVariables {
  /** What the command gets. */
  readonly given: Readonly<Record<string, string>>;
  /** Ordered by name. */
  readonly recorded: readonly { readonly name: string; readonly value: string }[];
  /** What the command gets and the capsule does not, or not whole; ordered by name. */
  readonly withheld: readonly Withheld[];
  /** Recorded because they were asked for by name, though they look like secrets. */
  readonly exposed: readonly string[];
}

/** Limits of the Manifest, in characters. */
const longestName = 1024;
const longestValue = 65_536;

const secret = (code: ReasonCode) => ({ reason: because(code), told: 'name' as const });

/** Why a variable stays here; undefined if it is recorded. */
const reasonFor = (
  name: string,
  value: string,
  { machine, looksSecret, private: hidden }: VariablesRequest,
): Omit<Withheld, 'name'> | undefined => {
  const group = variableGroups.find(({ names }) => names.some((form) => form.test(name)));
  if (group) return { reason: because(group.reason), told: group.told };
  if (isSecretName(name, value)) return secret('secret');
  if (looksSecret(value)) return secret('secret-value');
  if (namesMachine(value, machine)) return secret('names-machine');
  if (hidden && !hidden.needs(name) && hidden.names(`${name}=${value}`)) return secret('names-you');
  return undefined;
};

/** What of an environment a command gets, and what of that is recorded: all but secrets, the login session, and names of this machine. */
export const chooseVariables = (request: VariablesRequest): ChosenVariables => {
  const { environment, wishes, looksSecret, private: hidden } = request;
  const given: Record<string, string> = {};
  const recorded: { name: string; value: string }[] = [];
  const withheld: Withheld[] = [];
  const exposed: string[] = [];
  const set = [...wishes.given].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const all = { ...environment, ...(Object.fromEntries(set) as Record<string, string>) };
  for (const [name, own] of Object.entries(all)) {
    const isAsked = wishes.given.has(name);
    if (wishes.without.has(name) || (ofShell.has(name) && !isAsked)) continue;
    const value = (ofPerson.has(name) && !isAsked ? hidden?.alias : undefined) ?? own;
    given[name] = value;
    const tooLong = name.length > longestName || value.length > longestValue;
    const reason = tooLong ? secret('too-long') : isAsked ? undefined : reasonFor(name, value, request);
    if (reason) {
      withheld.push({ name: name.slice(0, longestName), reason: reason.reason, told: reason.told });
      continue;
    }
    if (isAsked && looksSecret(value)) exposed.push(name);
    const kept = isAsked ? value : cutUserInfo(value);
    if (kept !== value) withheld.push({ name, ...secret('without-login') });
    recorded.push({ name, value: kept.toWellFormed() });
  }
  const byName = (a: { name: string }, b: { name: string }) => compareRaw(a.name, b.name);
  return { given, recorded: recorded.sort(byName), withheld: withheld.sort(byName), exposed };
};
