import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '../../engine/refusals.ts'
import type { Sessions } from './session.ts'

const minute = 60_000
export const tooOften = () => refuse.limitReached({ seconds: minute / 1000 })
/**
 * Wrong passwords a minute from one address: a person mistypes a few times, a program trying passwords is stopped
 * before the names are locked one after the other. Right ones do not count, since a whole office comes in through one
 * address and signs in at half past eight.
 */
const failures = { max: 30, timeWindow: minute }

type Counted = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>
const isExceeded = (counted: Counted): boolean => !counted.isAllowed && counted.isExceeded

/** Signs in by name and password, however these were sent; wrong ones are counted by address. */
export type SignIn = (request: FastifyRequest, name: string, password: string) => Promise<string>

export function countedSignIn(app: FastifyInstance, sessions: Sessions): SignIn {
  const failuresOf = app.createRateLimit(failures)
  return async (request, name, password) => {
    if (isExceeded(await failuresOf(request, { increment: false }))) throw tooOften()
    return sessions.signIn(name, password).catch(async (error: unknown) => {
      throw isExceeded(await failuresOf(request)) ? tooOften() : error
    })
  }
}
