/** In order of preference, for each form that more than one of them runs. */
export const engineNames = ['podman', 'apptainer', 'squashfuse', 'charliecloud'] as const;
export type EngineName = (typeof engineNames)[number];
