/** x86 says so in its flags; other processors say nothing, which is undefined. */
export const parseHypervisorFlag = (cpuinfo: string): boolean | undefined => {
  const flags = /^flags\s*:(.*)$/m.exec(cpuinfo)?.[1];
  return flags === undefined ? undefined : flags.split(/\s+/).includes('hypervisor');
};

/** The file system type of `/` in /proc/self/mountinfo; the last mount there is the visible one. */
export const parseRootType = (mountinfo: string): string | undefined =>
  mountinfo
    .split('\n')
    .map((line) => line.split(' - '))
    .filter(([left]) => left?.split(' ')[4] === '/')
    .at(-1)?.[1]
    ?.split(' ')[0];
