import { capabilitiesBut } from '../../confine/capabilities.ts';

/** The set that container engines give, less mknod, which opens disks. */
export const droppedCapabilities: readonly number[] = capabilitiesBut([
  ...(['chown', 'dacOverride', 'fowner', 'fsetid', 'kill', 'setgid', 'setuid', 'setpcap'] as const),
  ...(['netBindService', 'netRaw', 'sysChroot', 'auditWrite', 'setfcap'] as const),
]);
