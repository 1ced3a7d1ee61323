import { baseOf, rawToText } from '@holotype/model';
import type { Contact, Trace, TraceReason } from '@holotype/trace';

/** They have programs started by a daemon of theirs, mostly on other machines: schedulers, their launchers, and remote shells. */
const schedulers: ReadonlySet<string> = new Set([
  ...[
    'srun',
    'sbatch',
    'qsub',
    'qrsh',
    'qlogin',
    'bsub',
    'blaunch',
    'pbsdsh',
    'aprun',
    'jsrun',
    'flux',
    'condor_submit',
  ],
  ...['ssh', 'rsh', 'pdsh', 'clush'],
]);

interface Known {
  readonly name: string;
  /** The last part of a socket's path. */
  readonly socket: RegExp;
  readonly port?: number;
}
const engines: readonly Known[] = [
  { name: 'Docker', socket: /^docker\.sock$/ },
  { name: 'containerd', socket: /^containerd\.sock$/ },
  { name: 'Podman', socket: /^podman\.sock$/ },
  { name: 'BuildKit', socket: /^buildkitd\.sock$/ },
];
const databases: readonly Known[] = [
  { name: 'PostgreSQL', socket: /^\.s\.PGSQL\.\d+$/, port: 5432 },
  { name: 'MySQL', socket: /^mysqlx?d?\.sock$/, port: 3306 },
  { name: 'Redis', socket: /^(?:redis|valkey)\S*\.sock$/, port: 6379 },
  { name: 'MongoDB', socket: /^mongodb-\d+\.sock$/, port: 27_017 },
];

const isOf = (contact: Contact, { socket, port }: Known): boolean =>
  contact.family === 'unix' ? socket.test(baseOf(contact.path)) : contact.port === port;

/** As `PostgreSQL (/run/postgresql/.s.PGSQL.5432)`; what the run itself bound is no daemon's. */
const reached = (known: readonly Known[], { contacts }: Pick<Trace, 'contacts'>): string[] =>
  contacts.flatMap((contact) => {
    if (contact.within || contact.call === 'bind') return [];
    const found = known.find((one) => isOf(contact, one));
    if (!found) return [];
    const where = contact.family === 'unix' ? rawToText(contact.path) : `port ${String(contact.port)}`;
    return [`${found.name} (${where})`];
  });

/** Container engines whose daemon did a part of the run. */
export const enginesOf = (trace: Pick<Trace, 'contacts'>): string[] => reached(engines, trace);

/** Databases that the run asked. */
export const databasesOf = (trace: Pick<Trace, 'contacts'>): string[] => reached(databases, trace);

/** Programs of the run that had others started where nobody watched them; each once. */
export const elsewhereOf = ({ programs }: Pick<Trace, 'programs'>): TraceReason[] => {
  const names = programs.map(({ path }) => rawToText(baseOf(path))).filter((name) => schedulers.has(name));
  return [...new Set(names)].map((detail) => ({ code: 'elsewhere', detail }));
};
