/**
 * PRoot waits for every process and reports the end of the last one. This shell script, run inside, tells the launcher over
 * descriptor 3 how the command itself ended; its traps let it outlive a Ctrl-C that the command dies of.
 */
const script =
  'unset PROOT_TMP_DIR PROOT_LOADER PROOT_LOADER_32 PROOT_NO_SECCOMP; trap : HUP INT QUIT TERM; "$@" 3>&-; echo "$?" >&3';

/** argv that runs `argv` under the script. */
export const underShim = (shell: string, argv: readonly string[]): readonly string[] => [
  shell,
  '-c',
  script,
  'holotype',
  ...argv,
];
