/** Options of srun as `srun --help` of Slurm 20 to 24 lists them: those that take a word of their own, and those that do not. */
const shortWithWord = 'AbBcCdDeGiJLmMnNopqrStTwWx';
const shortAlone = 'EHIkKlOQsuvXZ';
const longWithWord: ReadonlySet<string> = new Set(
  `account acctg-freq bb bbf bcast bcast-exclude begin cluster-constraint clusters comment constraint container cores-per-socket core-spec
   cpu-bind cpu-freq cpus-per-gpu cpus-per-task deadline delay-boot dependency distribution chdir epilog error exclude export extra-node-info
   gpu-bind gpu-freq gpus gpus-per-node gpus-per-socket gpus-per-task gres gres-flags het-group hint input jobid job-name licenses mail-type
   mail-user mcs-label mem mem-bind mem-per-cpu mem-per-gpu mincpus mpi nodefile nodelist nodes network ntasks ntasks-per-core ntasks-per-gpu
   ntasks-per-node ntasks-per-socket open-mode output partition power prefer priority profile prolog qos relative reservation signal
   slurmd-debug sockets-per-node switches task-epilog task-prolog thread-spec threads threads-per-core time time-min tmp tres-bind
   tres-per-task uid gid wait wckey`.split(/\s+/),
);
/** A value of these stands behind `=`, if they have one. */
const longAlone: ReadonlySet<string> = new Set(
  `compress contiguous disable-status exact exclusive hold immediate interactive kill-on-bad-exit label nice no-allocate no-kill overcommit
   overlap oversubscribe preserve-env propagate quiet quit-on-interrupt reboot resv-ports send-libs spread-job unbuffered use-min-nodes
   verbose x11`.split(/\s+/),
);

export interface Split {
  /** The launcher and its options. */
  readonly launcher: readonly [string, ...string[]];
  readonly program: readonly [string, ...string[]];
}

type Step = { readonly take: number } | { readonly why: string };

const long = (word: string): Step => {
  const [name = '', value] = word.slice(2).split('=', 2);
  if (name === 'pty') return { why: '--pty gives the first rank a terminal' };
  if (name === 'multi-prog') return { why: '--multi-prog starts several programs' };
  if (longWithWord.has(name)) return { take: value === undefined ? 2 : 1 };
  return longAlone.has(name) ? { take: 1 } : { why: `its option --${name} is not known` };
};

const short = (word: string): Step => {
  for (let at = 1; at < word.length; at++) {
    const letter = word.charAt(at);
    if (shortWithWord.includes(letter)) return { take: at + 1 < word.length ? 1 : 2 };
    // What follows is its value.
    if (letter === 'I') return { take: 1 };
    if (!shortAlone.includes(letter)) return { why: `its option -${letter} is not known` };
  }
  return { take: 1 };
};

/** Where the program stands among the words of an srun. `why`: it cannot be told, or there are several. */
export const splitSrun = ([launcher, ...words]: readonly [string, ...string[]]):
  Split | { readonly why: string } => {
  let at = 0;
  for (let word = words[at]; word?.startsWith('-') && word.length > 1; word = words[at]) {
    if (word === '--') {
      at++;
      break;
    }
    const step = word.startsWith('--') ? long(word) : short(word);
    if ('why' in step) return step;
    at += step.take;
  }
  const [program, ...rest] = words.slice(at);
  if (program === undefined) return { why: 'it names no program' };
  if (rest.includes(':')) return { why: 'it starts several programs' };
  return { launcher: [launcher, ...words.slice(0, at)], program: [program, ...rest] };
};
