import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { context } from './context.test.support.ts';
import { referencesTable } from './references.test.data.ts';
import { program } from './program.ts';

/** In 80 columns and without colours, whatever terminal the test runs in. */
const helpOf = (command: Command): string => {
  let text = '';
  command
    .configureOutput({
      writeOut: (part) => (text += part),
      getOutHelpWidth: () => 80,
      getOutHasColors: () => false,
    })
    .outputHelp();
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
};

const introduction = `# Commands

<!-- Made from the help of the commands: npx vitest run --project unit apps/cli/dist/commands-page -u -->

What each command and option does, as \`holotype COMMAND --help\` prints it. Results are written to stdout, everything else to stderr;
with \`--json\` every command prints its document instead of text. Exit codes are in [exit-codes.md](exit-codes.md), words in the
[glossary](glossary.md).

What each verb that reads a capsule takes as one: a file, a directory (an unpacked capsule), a PDF with a capsule in it, the address of a file on the web,
a [reference to a registry](registries.md); else what it says to do instead. Beside an address nothing can lie: \`sign\` needs \`-o\` there, and
\`verify-signature\` the signature. Where \`run\` and \`lock\` take a directory, it is one that \`rebuild\` or \`capture\` wrote.

${referencesTable()}`;

test('docs/commands.md is what --help prints', async () => {
  const holotype = await program(context);
  const sections = holotype.commands.map((verb) => `## holotype ${verb.name()}\n\n${helpOf(verb)}`);
  const page = [introduction, helpOf(holotype), ...sections].join('\n\n');
  await expect(
    `${page}\n`,
    'to write it anew after `npm run compile`: npx vitest run --project unit apps/cli/dist/commands-page -u',
  ).toMatchFileSnapshot(fileURLToPath(new URL('../../../docs/commands.md', import.meta.url)));
});
