/** Values by section and key, as Python's configparser reads them; keys lower case, with `-` for `_`, as pip has it. */
export type Ini = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Lines that mean nothing are passed over: pip would refuse the whole file, and nothing is asked then. */
export const parseIni = (text: string): Ini => {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  let key: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:[#;]|$)/.test(line)) continue;
    if (/^\s/.test(line) && section && key !== undefined) {
      section.set(key, `${section.get(key) ?? ''}\n${line.trim()}`);
      continue;
    }
    const title = /^\[([^\]]*)\]/.exec(line)?.[1];
    if (title !== undefined) {
      section = sections.get(title) ?? new Map<string, string>();
      sections.set(title, section);
      key = undefined;
      continue;
    }
    const at = line.search(/[=:]/);
    if (at < 1) continue;
    key = line.slice(0, at).trim().toLowerCase().replaceAll('_', '-');
    section?.set(key, line.slice(at + 1).trim());
  }
  return sections;
};
