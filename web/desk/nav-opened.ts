/** Which programmes of the navigation this machine's reader has unfolded. */
const storageKey = 'taizhang.nav'

export function openedProgrammes(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return new Set(
      Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [],
    )
  } catch {
    // Storage is switched off, or holds what another program wrote: everything is folded then, and one press away.
    return new Set()
  }
}

export function keepOpened(programme: string, open: boolean): void {
  const opened = new Set(openedProgrammes())
  if (open) opened.add(programme)
  else opened.delete(programme)
  try {
    localStorage.setItem(storageKey, JSON.stringify([...opened]))
  } catch {
    // Without storage the fold lasts until the page is closed.
  }
}
