/** An OCI image of more layers fails in some engines: 200 do ("max depth exceeded"), 100 do not. */
const maxLayers = 100;
const maxArtifactLayers = 60;
const ownLayerFrom = 1_000_000;

/**
 * How many sources each layer but the last takes, in the order of the map: artifacts first, largest first, then packs. Large artifacts
 * have a layer of their own, so that machines that share the package share the layer. `sizes` are bytes of content.
 */
export const planLayers = (artifacts: readonly number[], packs: readonly number[]): number[] => {
  const own = artifacts.slice(0, maxArtifactLayers).filter((size) => size >= ownLayerFrom).length;
  const runs = Array.from({ length: own }, () => 1);
  if (artifacts.length > own) runs.push(artifacts.length - own);
  const room = maxLayers - 1 - runs.length;
  const each = Math.ceil(packs.length / room);
  for (let left = packs.length; left > 0; left -= each) runs.push(Math.min(each, left));
  return runs;
};
