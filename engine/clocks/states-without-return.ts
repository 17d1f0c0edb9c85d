/**
 * The states from which no step leads back to a running state, that is `endsIn` for a register's
 * steps. `moves` are all its steps as from and to.
 */
export function statesWithoutReturn(
  moves: readonly { readonly from: string; readonly to: string }[],
  runsIn: readonly string[],
): string[] {
  const leadBack = new Set(runsIn)
  for (let known = 0; known < leadBack.size;) {
    known = leadBack.size
    for (const { from, to } of moves) if (leadBack.has(to)) leadBack.add(from)
  }
  return [...new Set(moves.flatMap(({ from, to }) => [from, to]))].filter((s) => !leadBack.has(s))
}
