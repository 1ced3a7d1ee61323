/** `NAME=value` lines as os-release(5), pam_env and locale.conf have them. Later ones win; a line that is none is passed over. */
export const parseAssignments = (text: string): Readonly<Record<string, string>> => {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name, value] = /^(?:export\s+)?([A-Za-z_]\w*)=(.*)$/.exec(line.trim()) ?? [];
    if (name === undefined || value === undefined) continue;
    const [, quote, quoted] = /^(["'])(.*)\1$/.exec(value) ?? [];
    fields.set(name, quote === "'" ? (quoted ?? '') : (quoted ?? value).replace(/\\(["$`\\])/g, '$1'));
  }
  return Object.fromEntries(fields);
};
