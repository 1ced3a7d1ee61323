export interface SlurmNode {
  readonly name: string;
  /** Put before the daemon of this node: what makes it another than the rest, `prlimit --stack=…` for instance. */
  readonly prefix?: readonly string[];
}

export interface Layout {
  /** A directory that belongs to `user`. */
  readonly place: string;
  readonly user: string;
  readonly nodes: readonly SlurmNode[];
  /** One more than nodes, the first for the controller. */
  readonly ports: readonly number[];
}

/** slurm.conf of a cluster whose nodes are all this machine, wholly an ordinary user's. Limits are those of each node's daemon. */
export const slurmConfiguration = ({ place, user, nodes, ports: [control, ...ports] }: Layout): string =>
  [
    'ClusterName=test',
    'SlurmctldHost=localhost(127.0.0.1)',
    `SlurmctldPort=${String(control)}`,
    'AuthType=auth/munge',
    `AuthInfo=socket=${place}/munge/socket`,
    'CryptoType=crypto/munge',
    `SlurmUser=${user}`,
    `SlurmdUser=${user}`,
    `StateSaveLocation=${place}/state`,
    `SlurmdSpoolDir=${place}/spool/%n`,
    `SlurmctldPidFile=${place}/state/pid`,
    `SlurmdPidFile=${place}/spool/%n/pid`,
    'ProctrackType=proctrack/linuxproc',
    'TaskPlugin=task/none',
    'JobAcctGatherType=jobacct_gather/none',
    'AccountingStorageType=accounting_storage/none',
    'SelectType=select/cons_tres',
    'SelectTypeParameters=CR_Core',
    'MpiDefault=none',
    'ReturnToService=2',
    'KillWait=5',
    'PropagateResourceLimits=NONE',
    'SchedulerParameters=sched_interval=1,batch_sched_delay=0',
    'SlurmdParameters=config_overrides',
    ...nodes.map(
      ({ name }, index) =>
        `NodeName=${name} NodeHostname=localhost NodeAddr=127.0.0.1 Port=${String(ports[index])} CPUs=2 RealMemory=16000`,
    ),
    `PartitionName=main Nodes=${nodes.map(({ name }) => name).join(',')} Default=YES MaxTime=INFINITE State=UP`,
    '',
  ].join('\n');
