/** User and group ids. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** What was really kept apart from this machine while the command ran. */
export interface Isolation {
  /** It saw the user and group ids that were asked for; false if none were. */
  readonly identity: boolean;
  /**
   * `none`: a network of its own with nothing but loopback. `refused`: it could make no socket but local ones, so no loopback either.
   * `host`: this machine's, as asked for. `open`: this machine's, because nothing here could keep it away.
   */
  readonly network: 'none' | 'refused' | 'host' | 'open';
  /**
   * `own`: it saw no files of this machine but those that were bound. `names`: it could ask which there are, their sizes and owners. `read`: it
   * could read what this user may. `write`: change it, too.
   */
  readonly files: 'own' | 'names' | 'read' | 'write';
  /** It saw no process but its own. */
  readonly processes: boolean;
  /** It could send no signal to a process of this machine. */
  readonly signals: boolean;
  /** It could not write to this machine's /sys. */
  readonly sysReadOnly: boolean;
  /** The home directory that was asked for was there, writable, and held nothing but what the root has. */
  readonly homeFresh: boolean;
  /** What every Linux system has and it did not find, as paths; absent if nothing. */
  readonly lacking?: readonly string[] | undefined;
}

/** What is known before anything ran. */
export const notIsolated: Isolation = {
  identity: false,
  network: 'open',
  files: 'read',
  processes: false,
  signals: false,
  sysReadOnly: false,
  homeFresh: false,
};
