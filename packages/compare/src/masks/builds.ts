import { dateText, isoText } from './clocks.ts';
import type { Mask } from './mask.ts';

/** Builders, workflows and documents. */
export const buildMasks: readonly Mask[] = [
  {
    name: 'TeX',
    lines: [
      {
        pattern:
          /^This is [\w-]{0,20}TeX, Version [^\n]{1,120}\(TeX Live [^()]{1,40}\)[^\n]{0,120} {2}(\d{1,2} [A-Z]{3} \d{4} \d\d:\d\d)$/,
      },
    ],
  },
  {
    name: 'Maven',
    known: /^\[INFO\] BUILD (?:SUCCESS|FAILURE)$/m,
    lines: [
      { pattern: /^\[INFO\] Total time: {1,4}([\d.:]{1,12} (?:s|min|h))(?: \(Wall Clock\))?$/ },
      { pattern: new RegExp(String.raw`^\[INFO\] Finished at: (${isoText})$`) },
      { pattern: /^\[INFO\] .{1,400} (?:SUCCESS|FAILURE) \[ {0,4}([\d.:]{1,12} (?:s|min|h))\]$/ },
    ],
  },
  {
    name: 'nextflow',
    known: /^ ?N E X T F L O W {1,3}~ {1,3}version /m,
    lines: [
      { pattern: /^Launching `[^`]{1,1000}` \[([a-z]{1,30}_[a-z]{1,30})\]/, said: 'temporary names' },
      {
        pattern: /^\[([0-9a-f]{2}\/[0-9a-f]{6})\] (?:Submitted|Cached|Re-submitted) process > /,
        said: 'temporary names',
      },
    ],
    order: /^\[[0-9a-f]{2}\/[0-9a-f]{6}\] Submitted process > /,
  },
  {
    name: 'snakemake',
    known: /^Building DAG of jobs\.\.\.$/m,
    lines: [
      { pattern: new RegExp(String.raw`^\[(${dateText})\]$`) },
      { pattern: new RegExp(String.raw`^ {2}Date: (${isoText})$`) },
      { pattern: /^ {2}Workflow ID: ([0-9a-f-]{36})$/, said: 'temporary names' },
      { pattern: /^ {2}(?:Host|Platform): (\S{1,255})$/, said: 'host names' },
      {
        pattern:
          /^Complete log(?:\(s\))?: .{0,4000}\.snakemake\/log\/(\d{4}-[\dT.-]{10,40})\.snakemake\.log$/,
        said: 'temporary names',
      },
    ],
  },
];
