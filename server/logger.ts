import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'

/** The server's log, on standard error so that the command line keeps standard output. Nothing that signs anybody in is written. */
export const logger: FastifyBaseLogger = pino(
  {
    level: process.env['LOG_LEVEL'] ?? 'warn',
    redact: [
      'req.headers.cookie',
      'req.headers.authorization',
      'password',
      '*.password',
      '*.password_hash',
    ],
  },
  pino.destination(2),
)
