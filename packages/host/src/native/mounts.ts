import { getSystemErrorName } from 'node:util';
import type { RawPath } from '@holotype/model';
import { cString, errno, native } from './library.ts';

const mountPrototype =
  'int mount(const uint8_t *source, const uint8_t *target, const uint8_t *type, ulong flags, const uint8_t *data)';
const unmountPrototype = 'int umount2(const uint8_t *target, int flags)';
const chdirPrototype = 'int chdir(const uint8_t *path)';
const pivotPrototype = 'int64_t syscall(int64_t number, const uint8_t *newRoot, const uint8_t *putOld)';
const attributesPrototype =
  'int64_t syscall(int64_t number, int64_t directory, const uint8_t *path, int64_t flags, const uint8_t *attributes, int64_t size)';

/** Flags of mount(2), sys/mount.h. */
const mountFlags = {
  readOnly: 0x1,
  noSetuid: 0x2,
  noDevices: 0x4,
  noExecute: 0x8,
  remount: 0x20,
  bind: 0x1000,
  recursive: 0x4000,
  private: 0x40000,
} as const;
export type MountFlag = keyof typeof mountFlags;

export interface MountCall {
  /** A directory, a node, or a word for file systems that have no source. */
  readonly source: RawPath;
  readonly target: RawPath;
  /** File system type; empty for bind mounts and changes of propagation. */
  readonly type: string;
  readonly flags: readonly MountFlag[];
  readonly data: string;
}

/** Why a system call was refused: `EPERM`, …; undefined if it succeeded. `ENOSYS` without the native binding. */
export type Refusal = string | undefined;

const refusal = (result: number | undefined): Refusal =>
  result === undefined ? 'ENOSYS' : result < 0 ? getSystemErrorName(-errno()) : undefined;

export const mount = ({ source, target, type, flags, data }: MountCall): Refusal =>
  refusal(
    native(mountPrototype)?.(
      cString(source),
      cString(target),
      type === '' ? null : cString(type),
      flags.reduce((bits, flag) => bits | mountFlags[flag], 0),
      data === '' ? null : cString(data),
    ),
  );

/** Changes the working directory of the process; process.chdir takes only text. */
export const changeDirectory = (path: RawPath): Refusal => refusal(native(chdirPrototype)?.(cString(path)));

export type Restriction = Extract<MountFlag, 'readOnly' | 'noSetuid' | 'noDevices'>;

/** Restricts a mount and those below it besides what restricts them already; only the mount itself on kernels before 5.12. */
export const restrictMount = (target: RawPath, restrictions: readonly Restriction[]): Refusal => {
  const attributes = Buffer.alloc(32);
  // MOUNT_ATTR_RDONLY, _NOSUID and _NODEV are the flags of mount(2).
  attributes.writeBigUInt64LE(BigInt(restrictions.reduce((bits, flag) => bits | mountFlags[flag], 0)));
  // mount_setattr has the same number everywhere; AT_FDCWD, AT_RECURSIVE.
  const refused = refusal(
    native(attributesPrototype)?.(442, -100, cString(target), 0x8000, attributes, attributes.length),
  );
  if (refused !== 'ENOSYS') return refused;
  const remount = (...flags: readonly MountFlag[]) =>
    mount({
      source: 'none',
      target,
      type: '',
      data: '',
      flags: ['bind', 'remount', ...restrictions, ...flags],
    });
  // In a user namespace what restricts the mount already must be said again.
  const restricted = ['noSetuid', 'noDevices'] as const;
  return remount() && remount(...restricted) && remount(...restricted, 'noExecute');
};

const pivotRootNumbers: Readonly<Partial<Record<NodeJS.Architecture, number>>> = { x64: 155, arm64: 41 };

/** Makes the mount at `root` the root of this mount namespace and lets go of the old one. */
export const enterRoot = (root: RawPath): Refusal => {
  const number = pivotRootNumbers[process.arch];
  if (number === undefined) return 'ENOSYS';
  const here = cString('.');
  return (
    changeDirectory(root) ??
    // Old root on top of the new one: no directory for it is needed (pivot_root(2), NOTES).
    refusal(native(pivotPrototype)?.(number, here, here)) ??
    refusal(native(unmountPrototype)?.(here, 2)) ??
    changeDirectory('/')
  );
};
