import type { ReasonCode } from '@holotype/model';

/** Variables that belong to how the command line was reached, not to the run. */
export interface VariableGroup {
  /** As it stands in the Manifest. */
  readonly reason: ReasonCode;
  /** What it is for, and what a run loses without it. */
  readonly why: string;
  /** Told by name, or only counted. */
  readonly told: 'name' | 'number';
  readonly names: readonly RegExp[];
}

/** Tried in this order. A run still gets them, for it may need them where it was frozen. */
export const variableGroups: readonly VariableGroup[] = [
  {
    reason: 'ssh-login',
    why: 'addresses of the caller and the socket of an agent that holds keys: nothing of it exists elsewhere',
    told: 'name',
    names: [/^SSH_/, /^GPG_(?:AGENT_INFO|TTY)$/, /^GNUPG/, /^KRB5CCNAME$/],
  },
  {
    reason: 'desktop-session',
    why: 'sockets, ids and settings of a display and its desktop: a replay has none',
    told: 'number',
    names: [
      /^(?:DISPLAY|WAYLAND_\w+|XAUTHORITY|ICEAUTHORITY|SESSION_MANAGER|WINDOWID|GDMSESSION|DESKTOP_\w+|XMODIFIERS)$/,
      /^XDG_(?:SESSION_\w+|RUNTIME_DIR|CURRENT_DESKTOP|MENU_PREFIX|SEAT\w*|VTNR|GREETER_\w+|ACTIVATION_TOKEN)$/,
      /^DBUS_\w+$/,
      /^(?:GNOME|KDE|PLASMA|MATE|CINNAMON|XFCE|LXQT|SWAY|I3|HYPRLAND|NIRI|GTK|QT|IBUS|CLUTTER|COMPIZ|XRDP)_\w+$/,
      /^(?:SWAYSOCK|I3SOCK|IM_CONFIG_PHASE|GIO_LAUNCHED_DESKTOP_FILE\w*|GJS_\w+|MOZ_ENABLE_WAYLAND)$/,
    ],
  },
  {
    reason: 'terminal-program',
    why: 'which program draws the terminal; TERM, COLORTERM, COLUMNS and LINES, which change what is printed, are recorded',
    told: 'number',
    names: [
      /^(?:TMUX\w*|STY|ZELLIJ\w*|BYOBU_\w+|TERM_PROGRAM\w*|TERM_SESSION_ID|TERMINAL_EMULATOR|COLORFGBG|VTE_VERSION)$/,
      /^(?:KONSOLE|KITTY|WEZTERM|ALACRITTY|ITERM|GHOSTTY|TERMINATOR|TILIX|WT)_\w+$/,
      /^LC_TERMINAL\w*$/,
    ],
  },
  {
    reason: 'editor',
    why: 'sockets and process ids of the program whose terminal was used',
    told: 'number',
    names: [
      /^(?:VSCODE|ELECTRON|PYCHARM|INTELLIJ|JPY|RSTUDIO_SESSION|CURSOR|POSITRON)_\w+$/,
      /^(?:INSIDE_EMACS|EMACSCLIENT_\w+|NVIM|VIM|VIMRUNTIME|(?:GIT|SSH|SUDO)_ASKPASS|CHROME_DESKTOP)$/,
    ],
  },
  {
    reason: 'login',
    why: 'mail, prompt and history of a shell for people, and who called sudo',
    told: 'number',
    names: [/^(?:MAIL|MAILCHECK|PS[0-4]|PROMPT\w*|HIST\w+|LOGINSHELL|SUDO_\w+|DOAS_USER|PKEXEC_UID)$/],
  },
  {
    reason: 'service-manager',
    why: 'ids and descriptors that were handed to this one process',
    told: 'number',
    names: [
      /^(?:INVOCATION_ID|JOURNAL_STREAM|MANAGERPID\w*|SYSTEMD_EXEC_PID|NOTIFY_SOCKET|LISTEN_(?:FDS|PID|FDNAMES))$/,
      /^(?:MEMORY_PRESSURE_\w+|WATCHDOG_\w+|NODE_CHANNEL_\w+|NODE_UNIQUE_ID|PMI_(?:FD|PORT)|PMIX_SERVER_\w+)$/,
    ],
  },
  {
    reason: 'npm',
    why: 'what npm tells its scripts; settings of its user among them',
    told: 'number',
    names: [/^npm_/i, /^INIT_CWD$/],
  },
  {
    reason: 'names-machine',
    why: 'host names of the machine, the nodes of its cluster and the services beside it',
    told: 'name',
    names: [
      /^(?:HOSTNAME|COMPUTERNAME)$/,
      /^SLURM\w*_(?:NODELIST|NODENAME|CLUSTER_NAME|TOPOLOGY_ADDR|WORKING_CLUSTER|SUBMIT_HOST|COMM_HOST|IPADDR)$/,
      /^SLURM_JOB_(?:USER|ACCOUNT|PARTITION|NODELIST\w*)$/,
      /^(?:PBS_(?:O_HOST|SERVER)|LSB_\w*HOSTS?|LSB_MCPU_HOSTS|SGE_O_HOST|COBALT_NODEFILE)$/,
      /^KUBERNETES_\w+$/,
      /_SERVICE_HOST$/,
    ],
  },
  {
    reason: 'names-network',
    why: 'proxies: a replay has no network to reach them through',
    told: 'number',
    names: [/^(?:https?|ftp|all|no|rsync|socks)_proxy$/i],
  },
  { reason: 'own-variable', why: 'it is not there at a replay', told: 'number', names: [/^HOLOTYPE_/] },
];

/** What a shell keeps for itself of its own doing: a program that it starts is told nothing by it, and another start has another. */
export const ofShell: ReadonlySet<string> = new Set(['_', 'OLDPWD', 'SHLVL']);

/** Names of whoever ran it; `--private` gives them, and the run, a pseudonym. */
export const ofPerson: ReadonlySet<string> = new Set(['LOGNAME', 'USER', 'USERNAME']);
