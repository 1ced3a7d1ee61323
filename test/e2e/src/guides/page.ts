/** What a page has its reader do, in its order. */
export type Step =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  /** Lines as a diff has them: unchanged ones after a space, new ones after `+`, old ones after `-`. */
  | { readonly kind: 'change'; readonly path: string; readonly lines: readonly string[] }
  /** `shown`: lines that its output has among others. */
  | { readonly kind: 'command'; readonly line: string; readonly shown: readonly string[] };

const fence = /^```(\w*)$/;

/**
 * The steps of a guide. A block of code is a file, or with `diff` a change to one; the paragraph above it begins with the file's path in
 * backticks. In a block `console` a line after `$ ` is a command, and those below it are of its output. Throws for a block that is none of these.
 */
export const readPage = (text: string): Step[] => {
  const steps: Step[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const [, kind] = fence.exec(lines[at] ?? '') ?? [];
    if (kind === undefined) continue;
    const above = paragraphAbove(lines, at);
    const end = lines.indexOf('```', at + 1);
    if (end < 0) throw new Error(`line ${at + 1}: this block has no end`);
    const block = lines.slice(at + 1, end);
    const [, path] = /^`([\w./-]+)`/.exec(above) ?? [];
    if (kind === 'console') steps.push(...commandsOf(block));
    else if (path === undefined) throw new Error(`line ${at + 1}: of which file is this block?`);
    else if (kind === 'diff') steps.push({ kind: 'change', path, lines: block });
    else steps.push({ kind: 'file', path, text: `${block.join('\n')}\n` });
    at = end;
  }
  return steps;
};

const paragraphAbove = (lines: readonly string[], at: number): string => {
  let last = at - 1;
  while (lines[last] === '') last--;
  let first = last;
  while (first > 0 && lines[first - 1] !== '') first--;
  return lines.slice(first, last + 1).join(' ');
};

const commandsOf = (block: readonly string[]): Step[] => {
  const commands: { kind: 'command'; line: string; shown: string[] }[] = [];
  for (const line of block) {
    if (line.startsWith('$ ')) commands.push({ kind: 'command', line: line.slice(2), shown: [] });
    else if (line !== '') commands.at(-1)?.shown.push(line.trim());
  }
  return commands;
};

/** The text after a change. Throws where what the change leaves or takes away does not stand there exactly once. */
export const changed = (before: string, lines: readonly string[]): string => {
  const side = (sign: string) =>
    lines
      .flatMap((line) => (line.startsWith(sign) || line.startsWith(' ') ? [`${line.slice(1)}\n`] : []))
      .join('');
  const [old, now] = [side('-'), side('+')];
  const parts = `\n${before}`.split(`\n${old}`);
  if (old === '' || parts.length !== 2)
    throw new Error(`these lines stand there ${parts.length - 1} times, not once:\n${old}`);
  return parts.join(`\n${now}`).slice(1);
};
