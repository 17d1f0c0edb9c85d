import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB and two passes: the OWASP Password Storage Cheat Sheet's first recommendation. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

let nobody: Promise<string> | undefined
/** A hash that no password has, so that an unknown name takes as long as a known one. */
const nobodysHash = (): Promise<string> => (nobody ??= hash('no password has this hash', cost))

/** Whether the password belongs to the hash; a person without one cannot sign in. */
export async function matches(password: string, passwordHash: string | null): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobodysHash()), password)
  return passwordHash !== null && right
}
