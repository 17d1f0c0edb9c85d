/** Path of the Chromium for browser tests: `CHROMIUM_PATH` where it is set, else the first in the search path. */
export function findChromium(): string | undefined
