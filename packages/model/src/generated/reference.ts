// Generated from schemas/ by `npm run generate`. Do not edit.

/**
 * Which capsule belongs to a document that does not contain it, and where it can be downloaded.
 */
export interface CapsuleReference {
  referenceVersion: '1-0-0';
  tool: Tool;
  /**
   * Of the Manifest in canonical JSON, as it lies beside this
   */
  manifest: string;
  /**
   * Of the Lock in canonical JSON, as it lies beside this
   */
  lock: string;
  capsule: ReferencedCapsule;
  /**
   * URLs, DOIs and names in registries, as the authors gave them; nothing is downloaded from there unasked
   *
   * @minItems 1
   * @maxItems 100
   */
  from: string[];
}
export interface Tool {
  name: string;
  version: string;
}
export interface ReferencedCapsule {
  sha256: string;
  size: number;
}
