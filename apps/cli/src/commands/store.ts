import { rawToText } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  withStorePlace,
  workflowContext,
} from '@holotype/command';
import { formatAmount, formatBytes } from '@holotype/terminal';
import { Argument, type Command } from 'commander';

const words = ({ objects, bytes }: { readonly objects: number; readonly bytes: number }) =>
  `${formatAmount(objects, 'files')}, ${formatBytes(bytes)}`;

export const storeCommand = (context: Context): Command =>
  withStorePlace(
    makeCommand(
      'store',
      'Show or empty the store: the downloads of this user. All of them can be downloaded again.',
      ['holotype store size', 'holotype store gc'],
    ),
  )
    .addArgument(
      new Argument('<what>', 'path: where it is; size: how large it is; gc: remove everything').choices([
        'path',
        'size',
        'gc',
      ]),
    )
    .action((what: string, options: CommonOptions) => {
      const { terminal } = context;
      const { store } = workflowContext(context, options);
      const path = rawToText(store.path);
      const found = what === 'gc' ? store.gc({ keep: new Set() }) : store.size();
      if (options.json) terminal.json({ path, ...found });
      else if (what === 'path') terminal.print(path);
      else terminal.print(what === 'gc' ? `removed ${words(found)}` : words(found));
    });
