import { rawToText } from '@holotype/model';
import { safeText } from '@holotype/terminal';
import type { Command } from 'commander';
import { extract, extractAttached, extractOne, isPdf, type TypedCapsule } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  printBytes,
  toTypedCapsule,
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
  readonly raw?: boolean;
}

export const extractCommand = (context: Context): Command =>
  withPackages(
    makeCommand(
      'extract',
      'Copy files, directories and links out of a capsule without a rebuild; of a PDF, the capsule itself.',
      [
        'holotype extract my.capsule figure.svg',
        'holotype extract my.capsule results /etc/os-release -o looked-at',
        'holotype extract my.capsule table.csv -o - | head',
        'holotype extract my.capsule stdout -o -',
        'holotype extract my.capsule figure.png -o - --raw > figure.png',
        'holotype extract paper.pdf -o here    # the capsule in a PDF, as a file',
      ],
    ),
  )
    .argument('<capsule>', 'a capsule, a locked capture, or a PDF with a capsule')
    .argument(
      '[paths...]',
      'absolute, or from where the run ran; or stdin, stdout, stderr; of a PDF: none, for the capsule itself',
    )
    .option('-o, --output <dir>', 'where to write; - prints the bytes of one file', '.')
    .option('-L, --follow', 'of a link, extract what it leads to')
    .option('--before', 'extract files as they were before the run')
    .option('--force', 'replace existing files; a directory is never replaced')
    .option('--raw', 'with -o -: print every byte, also of what is no plain text and may act on a terminal')
    .action(async (capsule: string, paths: readonly string[], options: Options) => {
      const { terminal } = context;
      const workflow = workflowContext(context, options);
      const found = await toTypedCapsule(context, capsule, options);
      const request = {
        capsule: found.path,
        before: options.before ?? false,
        follow: options.follow ?? false,
      };
      if (paths.length === 0) {
        await extractWhole(context, capsule, found, options);
        return;
      }
      if (options.output === '-') {
        const [path = '', ...more] = paths;
        if (more.length > 0)
          throw unreadable('-o - prints one file, and several are named', 'name one, or give -o DIR');
        await extractOne(workflow, { ...request, path, raw: options.raw ?? false }, printBytes);
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
        terminal.json({ extracted: texts, files, bytes, skipped: left });
        return;
      }
      for (const { to, type } of extracted)
        terminal.print(`extracted  ${safeText(rawToText(to))}${type === 'symlink' ? ', a link' : ''}`);
      for (const { path, why } of skipped)
        terminal.alert(`! not extracted: ${safeText(rawToText(path))}, ${safeText(why)}`);
    });

/** The capsule of a PDF, or what names it. */
const extractWhole = async (
  context: Context,
  typed: string,
  { path: pdf, file }: TypedCapsule,
  options: Options,
): Promise<void> => {
  const { terminal } = context;
  if (!isPdf(pdf))
    throw unreadable(
      'No path is named',
      `name what to extract; \`holotype ls ${typed}\` lists what there is`,
    );
  if (options.output === '-') throw unreadable('-o - prints one file of a capsule', 'give -o DIR');
  const { written, from } = await extractAttached(workflowContext(context, options), {
    ...{ pdf, file, output: toPath(context, options.output), replace: options.force ?? false },
  });
  const texts = written.map((path) => rawToText(path));
  if (options.json) {
    terminal.json({ written: texts, from: [...from] });
    return;
  }
  for (const to of texts) terminal.print(`extracted  ${safeText(to)}`);
  for (const place of from) terminal.print(`the capsule itself is at ${safeText(place)}`);
};
