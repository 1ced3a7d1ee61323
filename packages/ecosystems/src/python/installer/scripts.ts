import type { EntryPoint } from './entry-points.ts';

/** An installer of wheels, by the text of the scripts that it writes. */
export type Installer = keyof typeof texts;

/** What comes after the line that names the interpreter; newest first of each. */
const texts = {
  /** Since 25.3. */
  'pip-3': ({ module, callable }: EntryPoint) => `import sys
from ${module} import ${rootOf(callable)}
if __name__ == '__main__':
    sys.argv[0] = sys.argv[0].removesuffix('.exe')
    sys.exit(${callable}())
`,
  /** Since 21.1. */
  'pip-2': ({ module, callable }: EntryPoint) => `# -*- coding: utf-8 -*-
import re
import sys
from ${module} import ${rootOf(callable)}
if __name__ == '__main__':
    sys.argv[0] = re.sub(r'(-script\\.pyw|\\.exe)?$', '', sys.argv[0])
    sys.exit(${callable}())
`,
  'pip-1': ({ module, callable }: EntryPoint) => `# -*- coding: utf-8 -*-
import re
import sys
from ${module} import ${rootOf(callable)}
if __name__ == '__main__':
    sys.argv[0] = re.sub(r'(-script\\.pyw?|\\.exe)?$', '', sys.argv[0])
    sys.exit(${callable}())
`,
  /** Since 0.5. */
  'uv-2': ({ module, callable }: EntryPoint) => `# -*- coding: utf-8 -*-
import sys
from ${module} import ${rootOf(callable)}
if __name__ == "__main__":
    if sys.argv[0].endswith("-script.pyw"):
        sys.argv[0] = sys.argv[0][:-11]
    elif sys.argv[0].endswith(".exe"):
        sys.argv[0] = sys.argv[0][:-4]
    sys.exit(${callable}())
`,
  'uv-1': ({ module, callable }: EntryPoint) => `# -*- coding: utf-8 -*-
import re
import sys
from ${module} import ${rootOf(callable)}
if __name__ == "__main__":
    sys.argv[0] = re.sub(r"(-script\\.pyw|\\.exe)?$", "", sys.argv[0])
    sys.exit(${callable}())
`,
} as const;

const rootOf = (callable: string): string => callable.split('.', 1)[0] ?? '';

export const installers = Object.keys(texts) as readonly Installer[];

export const isInstaller = (name: unknown): name is Installer =>
  typeof name === 'string' && Object.hasOwn(texts, name);

export const isUv = (by: Installer): boolean => by.startsWith('uv');

/** The script that an installer writes for an entry point. `python` names the interpreter. */
export const scriptFor = (by: Installer, python: string, entry: EntryPoint): Buffer =>
  Buffer.from(`${firstLine(by, python)}\n${texts[by](entry)}`);

/** Bytes of a first line that Linux takes. */
const longest = 127;

/** What stands first in a script, up to the end of its line; where a kernel would not take the line, a shell starts the interpreter. */
const firstLine = (by: Installer, python: string): string => {
  if (!python.includes(' ') && Buffer.byteLength(python) + 3 <= longest) return `#!${python}`;
  const quoted = isUv(by)
    ? `'${python.replaceAll("'", `'"'"'`)}'`
    : python.includes(' ')
      ? `"${python}"`
      : python;
  return `#!/bin/sh\n'''exec' ${quoted} "$0" "$@"\n' '''`;
};

/** A script of a wheel as installed: its first line `#!python` names the interpreter then. Undefined for one without such a line. */
export const scriptOf = (by: Installer, python: string, script: Buffer): Buffer | undefined => {
  if (script.subarray(0, marker.length).toString('latin1') !== marker) return undefined;
  if (isUv(by)) {
    const isGui = script[marker.length] === 'w'.charCodeAt(0);
    return Buffer.concat([
      Buffer.from(firstLine(by, python)),
      script.subarray(marker.length + (isGui ? 1 : 0)),
    ]);
  }
  const end = script.indexOf('\n');
  return Buffer.concat([Buffer.from(`#!${python}\n`), end < 0 ? Buffer.alloc(0) : script.subarray(end + 1)]);
};

const marker = '#!python';

/** The interpreter that the first line of an installed script names; undefined where none of ours wrote it. */
export const interpreterOf = (script: string): string | undefined => {
  const [, plain] = /^#!(\/[^\n]*)\n/.exec(script) ?? [];
  if (plain !== undefined && plain !== '/bin/sh') return plain;
  const [, quoted] = /^#!\/bin\/sh\n'''exec' (.+) "\$0" "\$@"\n' '''\n/.exec(script) ?? [];
  if (quoted === undefined) return undefined;
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll(`'"'"'`, "'");
  return quoted.startsWith('"') ? quoted.slice(1, -1) : quoted;
};
