/** A function that a script of this name calls. */
export interface EntryPoint {
  readonly module: string;
  /** With dots where it is a part of what is imported. */
  readonly callable: string;
}

export interface EntryPoints {
  readonly console: ReadonlyMap<string, EntryPoint>;
  readonly gui: ReadonlyMap<string, EntryPoint>;
}

/** Longer ones nobody writes, and expressions would take their time. */
const longestLine = 4096;

/** The scripts that `entry_points.txt` asks for; what is none is passed over, as nobody could have installed it. */
export const parseEntryPoints = (text: string): EntryPoints => {
  const found = { console: new Map<string, EntryPoint>(), gui: new Map<string, EntryPoint>() };
  let section: Map<string, EntryPoint> | undefined;
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line.length > longestLine) continue;
    const title = /^\[(.*)\]$/.exec(line)?.[1]?.trim();
    if (title === undefined) {
      const [, name, module, callable] =
        /^([^\s=[#;][^=]*?)\s*=\s*(\w[\w.]*)\s*:\s*(\w[\w.]*)\s*(?:\[.*\])?$/.exec(line) ?? [];
      if (name !== undefined && module !== undefined && callable !== undefined)
        section?.set(name, { module, callable });
    } else
      section = title === 'console_scripts' ? found.console : title === 'gui_scripts' ? found.gui : undefined;
  }
  return found;
};

/**
 * Whatever their wheels ask for, pip and easy_install are called by the version of their Python too, which `site` says; uv does so for pip alone.
 */
export const calledByVersion = (
  console: ReadonlyMap<string, EntryPoint>,
  site: string,
  isUv: boolean,
): ReadonlyMap<string, EntryPoint> => {
  const version = /python(\d+\.\d+)/.exec(site)?.[1] ?? '';
  if (isUv) {
    const named = [...console].filter(([name]) => !/^pip3\.\d+$/.test(name));
    const pip = console.get('pip');
    return new Map(pip ? [...named, [`pip${version}`, pip]] : named);
  }
  const scripts = new Map(console);
  const [major = ''] = version.split('.');
  for (const [main, own, names] of [
    ['pip', /^pip(?:\d+(?:\.\d+)?)?$/, ['pip', `pip${major}`, `pip${version}`]],
    ['easy_install', /^easy_install(?:-\d+\.\d+)?$/, ['easy_install', `easy_install-${version}`]],
  ] as const) {
    const entry = console.get(main);
    if (!entry) continue;
    for (const name of console.keys()) if (own.test(name)) scripts.delete(name);
    for (const name of names) scripts.set(name, entry);
  }
  return scripts;
};
