// Variables that the launcher kept from Node and the dynamic loader, as they were: what is started from here has them.
const kept = 'HOLOTYPE_KEPT_';

for (const [name, value] of Object.entries(process.env)) {
  if (!name.startsWith(kept)) continue;
  process.env[name.slice(kept.length)] = value;
  delete process.env[name];
}
