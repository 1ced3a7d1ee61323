import type { Manifest, Report } from '@holotype/model';
import type { Html } from '../markup.ts';
import { editedSection } from './edited.ts';
import { claimsSection } from './claims.ts';
import { outputsSection, type OutputViews } from './outputs.ts';
import { runSection } from './run.ts';
import { causesSection, isolationSection } from './surroundings.ts';

/** A replay: its claims, its outputs side by side, the run, and what surrounded it. */
export const replaySections = (
  report: Report,
  manifest: Manifest | undefined,
  views: OutputViews,
): Html[] => {
  const { replay } = report;
  const run = manifest?.run;
  return [
    ...(replay?.edited ? [editedSection(replay.edited)] : []),
    ...(replay ? [claimsSection(replay.claims), causesSection(replay.causes ?? [], replay.result)] : []),
    ...(replay ? [outputsSection(replay.outputs, views)] : []),
    ...(run ? [runSection(run, manifest, report)] : []),
    ...(replay ? [isolationSection(replay.isolation)] : []),
  ];
};
