import type { Finding, Sections } from '@holotype/model';
import { hostArchitecture } from '../../architectures.ts';
import type { Check } from '../../check.ts';
import { baselineOf, type Level, levels } from './baselines.ts';
import { missingInstructions } from './instructions.ts';

/** The level of the weakest core; undefined for another architecture or if it is not known. */
export const levelOf = (cpu: Sections['cpu']): Level | undefined => {
  const found = (cpu?.models ?? []).map((model) => (model.kind === 'x86' ? model.level : undefined));
  const ranks = found.map((level) => (level === undefined ? -1 : levels.indexOf(level)));
  return ranks.length === 0 ? undefined : levels[Math.min(...ranks)];
};

const checkLevel = (os: Sections['os'], cpu: Sections['cpu']): Finding => {
  const has = levelOf(cpu);
  const needs = baselineOf(os);
  if (has === undefined) {
    return {
      code: 'CPU1_LEVEL_UNKNOWN',
      verdict: 'unknown',
      message: 'The x86-64 level of this processor is not known',
      next: 'see what /lib64/ld-linux-x86-64.so.2 --help says about x86-64-v2, -v3 and -v4',
    };
  }
  if (needs === undefined) {
    return {
      code: 'CPU1_BASELINE_UNKNOWN',
      verdict: 'unknown',
      message: `Which processors ${os?.prettyName ?? os?.id ?? 'this distribution'} is compiled for is not known here`,
      evidence: `this host: x86-64-${has}`,
      next: 'see the release notes of the distribution',
    };
  }
  const evidence = `the distribution needs x86-64-${needs}; this host: x86-64-${has}`;
  return levels.indexOf(has) < levels.indexOf(needs)
    ? {
        code: 'CPU1_LEVEL',
        verdict: 'fail',
        message: `Its programs need x86-64-${needs}, this processor has x86-64-${has}`,
        evidence,
        next: 'use a host with a newer processor',
      }
    : {
        code: 'CPU1_LEVEL_MET',
        verdict: 'pass',
        message: `This processor is enough for the distribution`,
        evidence,
      };
};

const checkInstructions = (captured: Sections['cpu'], here: Sections['cpu']): Finding[] => {
  const missing = missingInstructions(captured, here);
  if (missing === undefined || missing.length === 0) return [];
  const [was, is] = [levelOf(captured), levelOf(here)];
  const levelsTell = was !== undefined && is !== undefined && levels.indexOf(is) < levels.indexOf(was);
  return [
    {
      code: levelsTell ? 'CPU1_LESS_THAN_CAPTURED' : 'CPU2_INSTRUCTIONS_MISSING',
      verdict: 'warn',
      message: levelsTell
        ? `The captured processor had x86-64-${was}, this one has x86-64-${is}`
        : 'The captured processor had instructions that this one lacks',
      evidence: `missing here: ${missing.join(' ')}`,
      next: 'programs compiled with -march=native will stop; libraries that choose code by processor may give other last digits',
    },
  ];
};

export const cpuLevel: Check = {
  name: 'cpu-level',
  summary: 'Does this processor have the instructions that the programs use?',
  asks: 'facts',
  check: ({ manifest, here }) => {
    const { os, cpu } = manifest.sections;
    const isX86 = hostArchitecture(here) === 'x86_64';
    return [...(isX86 ? [checkLevel(os, here.cpu)] : []), ...checkInstructions(cpu, here.cpu)];
  },
};
