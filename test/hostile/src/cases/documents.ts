import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256, toDigest } from '@holotype/model';
import { packOfFrames } from '../capsule/packs.ts';
import type { Case, World } from '../case.ts';
import { program } from './program.ts';

const bomb = await packOfFrames(Array.from({ length: 1500 }, () => ({ content: Buffer.alloc(0) })));

const givesData = ({ place }: World): readonly string[] => {
  writeFileSync(join(place, 'data'), 'given\n');
  return ['--data', `d=${join(place, 'data')}`];
};

/** Capsules that attack before anything of them runs, or whatever does. */
export const documents: readonly Case[] = [
  {
    name: 'passed off',
    attacks: 'a program that does nothing, its results in the capsule beforehand',
    once: true,
    refused: 'REPLAY_RUN_INVALID',
    capsule: (world) =>
      program(world, 'setuid', [], {
        tree: { '/p/t.csv': { file: 'a,b\n1,2\n' } },
        outputs: { '/p/t.csv': { content: 'a,b\n1,2\n' } },
        claims: ['Table=t.csv'],
      }),
  },
  {
    name: 'packs that unfold',
    attacks: 'a pack of outputs with 6,000 frames of 4 MiB',
    once: true,
    refused: 'PACK_DAMAGED',
    megabytes: 700,
    capsule: (world) =>
      program(world, 'setuid', [], {
        stdin: 'a',
        alter: (parts) => {
          const run = parts.manifest.run;
          if (!run) return;
          const [frame] = bomb.pack.frames;
          const frames = Array.from({ length: 6000 }, () => ({
            size: frame?.size ?? 0,
            contentSize: 4 * 1024 * 1024,
          }));
          const bytes = Buffer.alloc(frames.length * (frame?.size ?? 0));
          const contentSize = frames.length * 4 * 1024 * 1024;
          const pack = { digest: toDigest(sha256(bytes)), size: bytes.length, contentSize, frames };
          parts.blobs.push(bytes);
          parts.manifest = { ...parts.manifest, run: { ...run, kept: { ...run.kept, packs: [pack] } } };
        },
      }),
  },
  {
    name: 'FIFO in a slot',
    attacks: 'a FIFO where the reader’s data is to be put',
    refused: 'REPLAY_RUN_INVALID',
    once: true,
    options: givesData,
    capsule: (world) =>
      program(world, 'setuid', [], {
        tree: { '/p/data': { fifo: true, mode: 0o666 } },
        slots: { d: { path: '/p/data', content: 'given\n' } },
      }),
  },
  {
    name: 'link in a slot',
    attacks: 'a link to a file of the reader where the reader’s data is to be put',
    refused: 'REPLAY_RUN_INVALID',
    once: true,
    options: givesData,
    capsule: (world) =>
      program(world, 'setuid', [], {
        tree: { '/p/data': { link: `${world.victim}/file-0` } },
        slots: { d: { path: '/p/data', content: 'given\n' } },
      }),
  },
];
