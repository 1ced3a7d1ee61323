import type { ArtifactMember } from '../../artifact.ts';

/** What a rule notes of each member of a deb, and what it makes of that in the end. */
export interface Maker {
  readonly see?: (member: ArtifactMember) => void;
  /** Whether it needs the bytes of a member, which `take` gets; what it makes of that member alone comes at once. */
  readonly takes?: (member: ArtifactMember) => boolean;
  readonly take?: (member: ArtifactMember, bytes: Buffer) => AsyncIterable<ArtifactMember> | undefined;
  readonly make?: () => readonly ArtifactMember[];
}
