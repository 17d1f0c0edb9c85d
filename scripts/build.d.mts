/** What to say when the web app could not be built, in Chinese and English; the builder has said why. */
export const buildFailed: readonly [zh: string, en: string]
/** Builds the web app where it is not what its sources say. Resolves to whether it is there as they say. */
export function ensureBuilt(node: string): Promise<boolean>
