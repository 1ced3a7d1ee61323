import type { CpuFrequency } from '@holotype/model';
import type { Attributes } from '../../attributes.ts';
import { field } from '@holotype/ecosystems';

const base = '/sys/devices/system/cpu';

/** Intel's driver counts the other way round. */
const readBoost = ({ line }: Attributes): boolean | undefined => {
  const boost = line(`${base}/cpufreq/boost`);
  if (boost !== undefined) return boost === '1';
  const noTurbo = line(`${base}/intel_pstate/no_turbo`);
  return noTurbo === undefined ? undefined : noTurbo === '0';
};

/** Undefined where nothing governs the frequency, as in most virtual machines. */
export const readFrequency = (attributes: Attributes): CpuFrequency | undefined => {
  const at = `${base}/cpu0/cpufreq`;
  const driver = attributes.line(`${at}/scaling_driver`);
  if (driver === undefined) return undefined;
  return {
    driver,
    ...field('governor', attributes.line(`${at}/scaling_governor`)),
    ...field('energyPreference', attributes.line(`${at}/energy_performance_preference`)),
    ...field('boost', readBoost(attributes)),
    ...field('minKilohertz', attributes.integer(`${at}/cpuinfo_min_freq`)),
    ...field('maxKilohertz', attributes.integer(`${at}/cpuinfo_max_freq`)),
  };
};
