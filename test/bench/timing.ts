import { spawn } from 'node:child_process';

export interface Timed {
  readonly seconds: number;
  /** Largest resident set of the process, bytes. */
  readonly memory: number;
}

/** Runs argv under GNU time; what it prints is thrown away, and a failure is an error. */
export const time = (argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Timed> =>
  new Promise((resolve, reject) => {
    const child = spawn('/usr/bin/time', ['-f', '%e %M', ...argv], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...env },
    });
    let stderr = '';
    child.stderr.on('data', (piece: Buffer) => (stderr = (stderr + piece.toString()).slice(-4000)));
    child.on('error', reject);
    child.on('close', (code) => {
      const [seconds = NaN, kibibytes = NaN] = (stderr.trim().split('\n').at(-1) ?? '')
        .split(' ')
        .map(Number);
      // find and sha256sum exit with 1 when a file vanishes under them.
      if (code === null || code > 1 || Number.isNaN(seconds))
        reject(new Error(`${argv.join(' ')}: ${stderr}`));
      else resolve({ seconds, memory: kibibytes * 1024 });
    });
  });

/** The quickest of several runs: the others were disturbed. */
export const best = async (runs: number, work: () => Promise<Timed>): Promise<Timed> => {
  const all: Timed[] = [];
  for (let run = 0; run < runs; run++) all.push(await work());
  return all.reduce((a, b) => (b.seconds < a.seconds ? b : a));
};

export const report = (what: string, ours: Timed, theirs: Timed, peer: string, goal: string): void => {
  const ratio = (ours.seconds / theirs.seconds).toFixed(2);
  console.log(
    `${what}: ${ours.seconds.toFixed(1)} s, ${Math.round(ours.memory / 1e6)} MB; ${peer} ${theirs.seconds.toFixed(1)} s; ratio ${ratio} (goal ${goal})`,
  );
};
