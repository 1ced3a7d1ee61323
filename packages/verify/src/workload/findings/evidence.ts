const shown = 10;

/** `name: detail; name: detail; and 3 more`. */
export const evidenceOf = (items: readonly { readonly name: string; readonly detail: string }[]): string => {
  const some = items.slice(0, shown).map(({ name, detail }) => `${name}: ${detail}`);
  return [...some, ...(items.length > shown ? [`and ${items.length - shown} more`] : [])].join('; ');
};
