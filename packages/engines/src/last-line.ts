/** What a program said last before it gave up. */
export const lastLine = (said: string): string => said.trim().split('\n').at(-1)?.trim() ?? '';
