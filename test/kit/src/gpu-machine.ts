import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The version of the driver that is pretended. */
export const gpuVersion = '550.54.14';
const libraries = 'usr/lib/gpu-driver';

/** A shared library that says who it is. */
const libraryOf = (says: string) => `const char *who(void) { return "${says}"; }\n`;

const asking = `
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
static void ask(const char *name) {
  void *library = dlopen(name, RTLD_NOW);
  const char *(*who)(void) = library ? (const char *(*)(void))dlsym(library, "who") : 0;
  printf("%s: %s\\n", name, who ? who() : dlerror());
}
int main(void) {
  int device = open("/dev/nvidia0", O_RDWR);
  char byte;
  ask("libcuda.so.1");
  ask("libcuda.so");
  ask("libnvidia-ml.so.1");
  printf("device: %s\\n", device >= 0 && read(device, &byte, 1) == 0 && write(device, "x", 1) == 1 ? "there" : "not there");
  return 0;
}
`;

const compile = (source: string, target: string, ...options: readonly string[]) => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-cc-'));
  const file = join(place, 'source.c');
  writeFileSync(file, source);
  mkdirSync(dirname(target), { recursive: true });
  execFileSync('cc', ['-o', target, ...options, file], { stdio: 'pipe' });
  chmodSync(target, 0o755);
  rmSync(place, { recursive: true });
};

/** A library that calls itself `soname` and says `says`; `target`: the file. */
export const makeLibrary = (target: string, soname: string, says: string): void => {
  compile(libraryOf(says), target, '-shared', '-fPIC', `-Wl,-soname,${soname}`);
};

/** A program that loads the driver's libraries as CUDA programs do, and says what it was told, line by line. */
export const makeAskingProgram = (target: string): void => {
  compile(asking, target, '-ldl');
};

/** What it says where it was shown the driver of that machine. */
export const toldByHost = (device = true): string =>
  `libcuda.so.1: the host's libcuda\nlibcuda.so: the host's libcuda\nlibnvidia-ml.so.1: the host's libnvidia-ml\ndevice: ${device ? 'there' : 'not there'}\n`;

/** How the machine describes its driver: by a CDI specification, or only by what lies in its directories. */
export type Description = 'cdi.yaml' | 'cdi.json' | 'ld.so.cache';

const mounts = [
  `/${libraries}/libcuda.so.${gpuVersion}`,
  `/${libraries}/libnvidia-ml.so.${gpuVersion}`,
  '/usr/bin/nvidia-smi',
  '/usr/share/vulkan/icd.d/nvidia_icd.json',
];

/** As nvidia-ctk writes it. `at`: the root in which its paths lie, empty for that of the machine. */
const specification = (at: string, device: string) => ({
  cdiVersion: '0.5.0',
  kind: 'nvidia.com/gpu',
  devices: ['0', 'all'].map((name) => ({
    name,
    containerEdits: { deviceNodes: [{ path: '/dev/nvidia0', hostPath: device, permissions: 'rw' }] },
  })),
  containerEdits: {
    env: ['NVIDIA_VISIBLE_DEVICES=void'],
    hooks: [
      {
        hookName: 'createContainer',
        path: '/usr/bin/nvidia-cdi-hook',
        args: ['nvidia-cdi-hook', 'create-symlinks', '--link', `libcuda.so.1::/${libraries}/libcuda.so`],
      },
      {
        hookName: 'createContainer',
        path: '/usr/bin/nvidia-cdi-hook',
        args: ['nvidia-cdi-hook', 'update-ldcache', '--folder', `/${libraries}`],
      },
    ],
    mounts: mounts.map((path) => ({
      hostPath: at + path,
      containerPath: path,
      options: ['ro', 'nosuid', 'nodev', 'bind'],
    })),
  },
});

const scalar = (value: unknown): string =>
  /^\d/.test(String(value)) ? JSON.stringify(value) : String(value);

/** The same lines as Go's YAML library has them. */
const asYaml = (value: unknown, indent = ''): string => {
  if (Array.isArray(value))
    return value
      .map((one) =>
        typeof one === 'object'
          ? `${indent}- ${asYaml(one, `${indent}  `).trimStart()}`
          : `${indent}- ${scalar(one)}\n`,
      )
      .join('');
  return Object.entries(value as object)
    .map(([name, one]: readonly [string, unknown]) =>
      typeof one === 'object'
        ? `${indent}${name}:\n${asYaml(one, Array.isArray(one) ? indent : `${indent}  `)}`
        : `${indent}${name}: ${scalar(one)}\n`,
    )
    .join('');
};

export interface GpuMachineOptions {
  readonly description: Description;
  /** Paths in the specification are of the machine that the tests run on, and so is this device node. */
  readonly device?: string;
}

/**
 * The files of a machine with an NVIDIA driver, as far as `--gpu` looks at them, in `root`: libraries that say that they are the host's. Needs cc
 * and ldconfig; its own device nodes, which only root can make, are /dev/null in truth.
 */
export const makeGpuMachine = (root: string, { description, device }: GpuMachineOptions): void => {
  const at = (path: string) => join(root, path);
  for (const [name, soname] of [
    ['libcuda', 'libcuda.so.1'],
    ['libnvidia-ml', 'libnvidia-ml.so.1'],
  ] as const)
    makeLibrary(at(`${libraries}/${name}.so.${gpuVersion}`), soname, `the host's ${name}`);
  for (const directory of ['etc/cdi', 'etc/ld.so.conf.d', 'dev', 'usr/bin', 'usr/share/vulkan/icd.d'])
    mkdirSync(at(directory), { recursive: true });
  writeFileSync(at('usr/bin/nvidia-smi'), '#!/bin/sh\necho host\n', { mode: 0o755 });
  writeFileSync(at('usr/share/vulkan/icd.d/nvidia_icd.json'), '{}\n');
  if (device === undefined) execFileSync('mknod', ['-m', '666', at('dev/nvidia0'), 'c', '1', '3']);
  const spec = specification(device === undefined ? '' : root, device ?? '/dev/nvidia0');
  if (description === 'ld.so.cache') {
    writeFileSync(at('etc/ld.so.conf'), `/${libraries}\n`);
    // It makes the links as well.
    execFileSync('ldconfig', ['-r', root], {
      env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
    });
    execFileSync('ln', ['-s', 'libcuda.so.1', at(`${libraries}/libcuda.so`)]);
    execFileSync('ldconfig', ['-r', root], {
      env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` },
    });
  } else
    writeFileSync(
      at(`etc/cdi/nvidia.${description === 'cdi.json' ? 'json' : 'yaml'}`),
      description === 'cdi.json' ? JSON.stringify(spec, undefined, 2) : `---\n${asYaml(spec)}`,
    );
};
