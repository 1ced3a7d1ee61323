import type { SideRule } from './rule.ts';

export const workflowSides: readonly SideRule[] = [
  {
    name: 'snakemake state',
    why: 'logs, locks and times by which snakemake knows what to run again',
    directories: ['.snakemake'],
  },
  {
    name: 'nextflow state',
    why: 'the history, cache and log of nextflow, and reports of how long its tasks took',
    directories: ['.nextflow'],
    files: [
      '.nextflow.log',
      '.nextflow.log.*',
      '.nextflow.pid',
      'execution_report_*.html',
      'execution_timeline_*.html',
      'execution_trace_*.txt',
      'pipeline_dag_*',
    ],
  },
  {
    name: 'working directory of a nextflow task',
    why: 'what a task was given and made, under a name of its own for each run; results are what is published from it',
    paths: [
      /\/[0-9a-f]{2}\/[0-9a-f]{30}\/(?:\.command\.[a-z]{1,10}|\.exitcode)$/,
      /\/work\/[0-9a-f]{2}\/[0-9a-f]{30}(?:\/|$)/,
    ],
  },
  {
    name: 'state of a workflow tool',
    why: 'what DVC, targets, drake and Cromwell remember of tasks and times',
    directories: ['.drake', 'cromwell-workflow-logs'],
    paths: [/\/\.dvc\/(?:tmp|cache)(?:\/|$)/, /\/_targets\/(?:meta|user)(?:\/|$)/],
  },
  {
    name: 'knitr cache',
    why: 'values of chunks that were computed before',
    files: ['__packages'],
    paths: [/\/[^/]{1,200}_[0-9a-f]{32}\.(?:RData|rdb|rdx)$/],
  },
  {
    name: 'R session',
    why: 'what was typed, and the state of an editor',
    directories: ['.Rproj.user'],
    files: ['.Rhistory', '.RDataTmp*'],
  },
  {
    name: 'Hadoop side file',
    why: 'checksums and marks beside the parts of a result',
    files: ['.*.crc', '_SUCCESS', 'derby.log'],
    directories: ['metastore_db'],
  },
];
