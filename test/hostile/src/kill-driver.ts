// node test/hostile/dist/kill-driver.js [verb=NAME]... [exchange=on|off] [points=20]: each verb that writes replaces what it wrote before and is killed at this many of its
// system calls; what is there then must be whole, old or new, and the same command run again must leave nothing beside it. Needs strace and ssh-keygen.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { openCapsule } from '@holotype/capsule';
import { checkout, makeMiniatureRoot, makeScratch } from '@holotype/kit';

type Which = 'old' | 'new';
interface Verb {
  readonly name: string;
  readonly argv: (which: Which) => readonly string[];
  /** What else is to be done once the old one is there. */
  readonly before?: () => void;
  /** What is there, as text that is equal for what is equal. Throws where it is not whole. */
  readonly look: () => Promise<string> | string;
}

const asked = process.argv.slice(2);
const valuesOf = (kind: string) =>
  asked.filter((one) => one.startsWith(`${kind}=`)).map((one) => one.slice(kind.length + 1));
const points = Number(valuesOf('points')[0] ?? 20);
const [exchange = 'on'] = valuesOf('exchange');

await using scratch = makeScratch();
const at = (...names: readonly string[]) => join(scratch.path, ...names);
const work = at('work');
const bin = join(checkout, 'apps/cli/bin/holotype.mjs');
const env = { ...process.env, ...(exchange === 'off' && { HOLOTYPE_NATIVE: 'off' }) };
const run = (argv: readonly string[], cwd = work) =>
  spawnSync(process.execPath, [bin, ...argv, '--store', at('store')], { cwd, env, encoding: 'utf8' });
const must = (argv: readonly string[], cwd = work): string => {
  const { status, stdout, stderr } = run(argv, cwd);
  if (status !== 0) throw new Error(`${argv.join(' ')}: ${String(status)}\n${stderr}`);
  return stdout;
};

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const read = (...names: readonly string[]) => readFileSync(join(work, ...names));
const jsonOf = (...names: readonly string[]) =>
  JSON.parse(read(...names).toString()) as Record<string, never>;
/** Names, types, modes and bytes of all below it. */
const treeOf = (path: string): string =>
  sha256(
    readdirSync(path, { recursive: true, encoding: 'latin1' })
      .sort()
      .map((name) => {
        const { mode } = statSync(join(path, name));
        return `${name} ${String(mode)} ${statSync(join(path, name)).isFile() ? sha256(readFileSync(join(path, name))) : ''}`;
      })
      .join('\n'),
  );
const whole = async (name: string): Promise<string> => {
  must(['rebuild', name, '--form', 'check', '--offline']);
  const reader = await openCapsule(join(work, name));
  reader.close();
  return reader.manifest.tree.digest;
};
const refuse = (why: string): never => {
  throw new Error(why);
};

/** A rebuilt directory and its Manifest belong together. */
const rebuilt = (): string => {
  const own = `r.${String(statSync(join(work, 'r')).ino)}.holotype.json`;
  const { tree } = jsonOf(existsSync(join(work, own)) ? own : 'r.holotype.json');
  return `${treeOf(join(work, 'r'))} ${JSON.stringify(tree)}`;
};
const deposit = (): string => {
  const sums = read('d/SHA256SUMS').toString().trimEnd().split('\n');
  for (const line of sums) {
    const [sum, name = ''] = line.split('  ');
    if (sha256(read('d', name)) !== sum) refuse(`${name} is another`);
  }
  return sums.find((line) => line.endsWith('.capsule')) ?? refuse('no capsule');
};
const recipe = (): string => {
  const { files, ...document } = jsonOf('c/recipe.json') as unknown as {
    readonly files: readonly { readonly path: string; readonly sha256: string }[];
  };
  for (const file of files)
    if (sha256(read('c', file.path)) !== file.sha256) refuse(`${file.path} is another`);
  return sha256(JSON.stringify({ ...document, files }));
};
const replayed = (): string => {
  const { subject } = jsonOf('p/report.json') as unknown as {
    readonly subject: { readonly manifestDigest: string };
  };
  if (!read('p/report.html').toString().trimEnd().endsWith('</html>')) refuse('half a page');
  const out = read('p/outputs/out.txt').toString();
  if (!existsSync(join(work, 'p/.holotype-replay'))) refuse('no mark');
  return `${subject.manifestDigest} ${out}`;
};

const capsule = (which: Which) => at(`${which}.capsule`);
/** A lock has the time in it. */
let oldLock: string | undefined;
const verbs: readonly Verb[] = [
  {
    name: 'capture',
    argv: (which) => ['capture', '--root', at(`root-${which}`), '-o', 'm.cap', '--force'],
    look: async () => {
      const reader = await openCapsule(join(work, 'm.cap'));
      reader.close();
      return reader.manifest.tree.digest;
    },
  },
  {
    name: 'lock',
    argv: () => ['lock', 'm.cap', '--offline'],
    before: () => must(['capture', '--root', at('root-old'), '-o', 'm.cap']),
    look: async () => {
      await whole('m.cap');
      const lock = sha256(read('m.cap/lock.json'));
      oldLock ??= lock;
      return lock === oldLock ? 'old' : 'new';
    },
  },
  {
    name: 'pack',
    argv: (which) => ['pack', at(`${which}.cap`), '--full', '--offline', '-o', 'm.capsule', '--force'],
    look: () => whole('m.capsule'),
  },
  {
    name: 'freeze',
    argv: () => [
      'freeze',
      '--reach',
      'files',
      '--full',
      '--offline',
      '-o',
      '../f.capsule',
      '--force',
      '--',
      './run.sh',
    ],
    look: async () => {
      await whole('f.capsule');
      return must(['extract', 'f.capsule', 'out.txt', '-o', '-', '--offline']);
    },
  },
  {
    name: 'amend',
    argv: (which) => ['amend', capsule(which), '--claim', 'a=out.txt', '-o', 'm.capsule', '--force'],
    look: () => whole('m.capsule'),
  },
  ...(['dir', 'oci', 'tar', 'squashfs'] as const).map((form): Verb => ({
    name: `rebuild ${form}`,
    argv: (which) => ['rebuild', capsule(which), '--form', form, '-o', 'r', '--offline', '--force'],
    look: () => (form === 'dir' ? rebuilt() : form === 'oci' ? treeOf(join(work, 'r')) : sha256(read('r'))),
  })),
  {
    name: 'extract',
    argv: (which) => ['extract', capsule(which), 'in.txt', 'out.txt', '-o', 'e', '--offline', '--force'],
    look: () => ['in.txt', 'out.txt'].map((name) => read('e', name).toString()).join(''),
  },
  {
    name: 'build',
    argv: (which) => [
      'build',
      capsule(which),
      '--target',
      'containerfile',
      '-o',
      'c',
      '--offline',
      '--force',
    ],
    look: recipe,
  },
  {
    name: 'publish',
    argv: (which) => ['publish', capsule(which), '--key', at('key'), '-o', 'd', '--force'],
    look: deposit,
  },
  {
    name: 'sign',
    argv: (which) => ['sign', capsule(which), '--key', at('key'), '-o', 's.sig', '--force'],
    look: () => sha256(read('s.sig')),
  },
  {
    name: 'show --html',
    argv: (which) => ['show', capsule(which), '--html', 'h.html'],
    look: () => {
      const page = read('h.html').toString();
      return page.trimEnd().endsWith('</html>') ? sha256(page) : refuse('half a page');
    },
  },
  {
    name: 'pull',
    argv: (which) => ['pull', `oci:${at('layout')}:${which}`, '-o', 'm.capsule', '--force'],
    look: () => whole('m.capsule'),
  },
  {
    name: 'replay',
    argv: (which) => ['replay', capsule(which), '-o', 'p', '--offline', '--quiet', '--again', 'never'],
    look: replayed,
  },
];

const prepare = () => {
  for (const which of ['old', 'new'] as const) {
    mkdirSync(at(which, 'run'), { recursive: true });
    writeFileSync(at(which, 'run/in.txt'), `${which}\n`);
    writeFileSync(at(which, 'run/run.sh'), '#!/bin/sh\ncat in.txt > out.txt\n', { mode: 0o755 });
    must(
      ['freeze', '--reach', 'files', '--full', '--offline', '-o', capsule(which), '--', './run.sh'],
      at(which, 'run'),
    );
    must(['push', capsule(which), `oci:${at('layout')}:${which}`], at());
    makeMiniatureRoot(at(`root-${which}`), ['sh', 'cat']);
    mkdirSync(at(`root-${which}`, 'etc'));
    writeFileSync(at(`root-${which}`, 'etc/passwd'), `${which}:x:0:0::/root:/bin/sh\n`);
    must(['capture', '--root', at(`root-${which}`), '-o', at(`${which}.cap`)], at());
    must(['lock', at(`${which}.cap`), '--offline'], at());
  }
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at('key')]);
};

const calls = 'rename,renameat2,unlink,unlinkat,rmdir,mkdir,fsync,syncfs';
const traced = (options: readonly string[], argv: readonly string[], cwd: string) =>
  spawnSync('strace', ['-qq', ...options, process.execPath, bin, ...argv, '--store', at('store')], {
    cwd,
    env,
    encoding: 'utf8',
  });

/** Of a command, the calls to be killed at: the last ones, in which names change, and some spread over those before. */
const choose = (log: string): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  const all = log.split('\n').flatMap((line): (readonly [string, number])[] => {
    const [, call] = /^(\w+)\(/.exec(line) ?? [];
    if (call === undefined) return [];
    counts.set(call, (counts.get(call) ?? 0) + 1);
    return [[call, counts.get(call) ?? 0]];
  });
  const tail = Math.min(all.length, Math.ceil(points * 0.7));
  const [head, last] = [all.slice(0, all.length - tail), all.slice(all.length - tail)];
  const spread = Math.min(head.length, points - tail);
  return [
    ...Array.from(
      { length: spread },
      (_, n) => head[Math.floor((n * head.length) / spread)] ?? refuse('none'),
    ),
    ...last,
  ];
};

const tryVerb = async (verb: Verb): Promise<boolean> => {
  const restart = () => {
    rmSync(work, { recursive: true, force: true });
    cpSync(at('template'), work, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  };
  const cwdOf = (which: Which) => {
    mkdirSync(join(work, 'project'), { recursive: true });
    if (verb.name !== 'freeze') return work;
    cpSync(at(which, 'run'), join(work, 'project'), { recursive: true });
    return join(work, 'project');
  };
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work);
  const cwd = cwdOf('old');
  verb.before?.();
  must(verb.argv('old'), cwd);
  const old = await verb.look();
  rmSync(at('template'), { recursive: true, force: true });
  cpSync(work, at('template'), { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  const first = traced(['-o', at('log'), '-e', `trace=${calls}`], verb.argv('new'), cwdOf('new'));
  if (first.status !== 0) refuse(`${verb.name}: ${first.stderr}`);
  const replaced = await verb.look();
  const names = readdirSync(work).join(' ');
  const found = { old: 0, new: 0, aside: 0, ended: 0, lost: 0, beside: 0 };
  const chosen = choose(readFileSync(at('log'), 'utf8'));
  for (const [call, count] of chosen) {
    restart();
    const cwd = cwdOf('new');
    const inject = `inject=${call}:signal=KILL:when=${String(count)}`;
    const { signal } = traced(
      ['-o', '/dev/null', '-e', `trace=${call}`, '-e', inject],
      verb.argv('new'),
      cwd,
    );
    if (signal !== 'SIGKILL') found.ended++;
    let state: keyof typeof found = 'lost';
    try {
      const there = await verb.look();
      state = there === replaced ? 'new' : there === old ? 'old' : 'lost';
    } catch (error) {
      if (readdirSync(work).some((name) => name.endsWith('.holotype-old'))) state = 'aside';
      else console.log(`  ${call} ${String(count)}: ${String(error)}`);
    }
    found[state]++;
    const again = run(verb.argv('new'), cwd);
    const after = again.status === 0 ? await verb.look() : again.stderr;
    if (after !== replaced || readdirSync(work).join(' ') !== names) {
      found.beside++;
      console.log(
        `  ${call} ${String(count)}, again: ${String(again.status)} ${after} ${readdirSync(work).join(' ')}`,
      );
    }
  }
  const said = Object.entries(found).map(([what, number]) => `${what} ${String(number)}`);
  console.log(
    `${verb.name}: killed at ${String(chosen.length - found.ended)} of ${String(chosen.length)} calls; ${said.join(', ')}`,
  );
  return found.lost === 0 && found.beside === 0;
};

mkdirSync(work);
prepare();
const wanted = valuesOf('verb');
let held = true;
for (const verb of verbs) {
  if (wanted.length > 0 && !wanted.includes(verb.name)) continue;
  held = (await tryVerb(verb)) && held;
}
process.exitCode = held ? 0 : 1;
