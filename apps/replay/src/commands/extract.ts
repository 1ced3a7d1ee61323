import { printJson, rawToText } from '@holotype/model';
import { safeText } from '@holotype/terminal';
import type { Command } from 'commander';
import { extract, extractOne } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  printBytes,
  toCapsulePath,
  toPath,
  unreadable,
  withPackages,
  workflowContext,
} from '@holotype/command';

interface Options extends CommonOptions {
  readonly output: string;
  readonly follow?: boolean;
  readonly before?: boolean;
  readonly force?: boolean;
}

export const extractCommand = (context: Context): Command =>
  withPackages(
    makeCommand('extract', 'Copy files, directories and links out of a capsule without a rebuild.', [
      'holotype extract my.capsule figure.svg',
      'holotype extract my.capsule results /etc/os-release -o looked-at',
      'holotype extract my.capsule table.csv -o - | head',
      'holotype extract my.capsule stdout -o -',
    ]),
  )
    .argument('<capsule>', 'a capsule or a locked capture')
    .argument('<paths...>', 'absolute, or from where the run ran; or stdin, stdout, stderr')
    .option('-o, --output <dir>', 'where to write; - prints the bytes of one file', '.')
    .option('-L, --follow', 'of a link, extract what it leads to')
    .option('--before', 'extract files as they were before the run')
    .option('--force', 'replace existing files; a directory is never replaced')
    .action(async (capsule: string, paths: readonly string[], options: Options) => {
      const { terminal } = context;
      const workflow = workflowContext(context, options);
      const request = {
        capsule: await toCapsulePath(context, capsule, options),
        before: options.before ?? false,
        follow: options.follow ?? false,
      };
      if (options.output === '-') {
        const [path = '', ...more] = paths;
        if (more.length > 0)
          throw unreadable('-o - prints one file, and several are named', 'name one, or give -o DIR');
        await extractOne(workflow, { ...request, path }, printBytes);
        return;
      }
      const output = toPath(context, options.output);
      const { extracted, files, bytes, skipped } = await extract(workflow, {
        ...request,
        paths,
        output,
        replace: options.force ?? false,
      });
      if (options.json) {
        const texts = extracted.map(({ path, to, type }) => ({
          path: rawToText(path),
          to: rawToText(to),
          type,
        }));
        const left = skipped.map(({ path, why }) => ({ path: rawToText(path), why }));
        terminal.print(printJson({ extracted: texts, files, bytes, skipped: left }).trimEnd());
        return;
      }
      for (const { to, type } of extracted)
        terminal.print(`extracted  ${safeText(rawToText(to))}${type === 'symlink' ? ', a link' : ''}`);
      for (const { path, why } of skipped)
        terminal.alert(`! not extracted: ${safeText(rawToText(path))}, ${safeText(why)}`);
    });
