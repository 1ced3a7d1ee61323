/** The caller's settings of Apptainer; nothing by which a user binds, or sets variables of, all containers. */
export const ownSettings = /^APPTAINER_(CACHEDIR|CONFIGDIR|TMPDIR)$/;
