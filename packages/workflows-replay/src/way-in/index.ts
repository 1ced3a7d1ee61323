import { HolotypeError } from '@holotype/model';
import { type BroughtProot, RunError, type RuntimeName } from '@holotype/runtimes';
import { formatBytes } from '@holotype/terminal/words';
import { type WorkflowContext } from '../context.ts';
import { bringProot, findBrought, prootSize } from './proot.ts';
import { tell } from '../events.ts';

const isNoWay = (error: unknown, asked: RuntimeName | 'auto'): error is RunError =>
  error instanceof RunError &&
  (error.code === 'RUN_NO_ENCLOSURE' || (asked === 'proot' && error.code === 'RUN_ENCLOSURE_UNUSABLE'));

const withMore = ({ code, message }: RunError, more: string, hint: string): RunError =>
  new RunError(code, `${message}${more}`, { exit: 'unsupported', hint });

const install = 'an administrator can install one: apt-get install bubblewrap, or proot';

const bring = async (context: WorkflowContext, refused: RunError, size: number): Promise<BroughtProot> => {
  tell(
    context,
    'FETCHING_WAY_IN',
    `nothing here can enter the rebuilt directory: downloading PRoot from the Debian archive (${formatBytes(size)}, known by its hash; nothing is installed)`,
  );
  try {
    const brought = await bringProot(context);
    if (brought !== undefined) return brought;
    throw withMore(refused, '; the downloaded PRoot is not the expected one', install);
  } catch (error) {
    if (error instanceof RunError || !(error instanceof HolotypeError)) throw error;
    throw withMore(refused, `; PRoot could not be downloaded: ${error.message}`, install);
  }
};

/**
 * What needs a way into a root, with the PRoot that the installation carries or that was brought earlier, if there is one; else, where there is no
 * way, or none by the PRoot that was asked for, PRoot is brought and `use` is asked again. Throws what `use` throws, and RunError
 * `RUN_NO_ENCLOSURE`, `RUN_ENCLOSURE_UNUSABLE`.
 */
export const withWayIn = async <T>(
  context: WorkflowContext,
  asked: RuntimeName | 'auto',
  use: (brought: BroughtProot | undefined) => Promise<T>,
): Promise<T> => {
  const there = findBrought(context);
  try {
    return await use(there);
  } catch (error) {
    const size = prootSize();
    if (!isNoWay(error, asked) || there !== undefined || size === undefined) throw error;
    if (context.offline)
      throw withMore(
        error,
        '',
        `\`holotype fetch\`, or the same without --offline, brings PRoot (${formatBytes(size)}); ${install}`,
      );
    return use(await bring(context, error, size));
  }
};
