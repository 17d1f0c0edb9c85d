import helmet from '@fastify/helmet'
import Fastify from 'fastify'

/** Headers that an answer has without anybody's asking. */
const ordinary = new Set(['content-type', 'content-length', 'date', 'connection'])

/**
 * What browsers may do with an answer, in the words of helmet. It works its headers out anew for every answer although they are always the
 * same, which took a fifteenth of a write: they are taken from one answer to nobody and kept.
 */
export async function protectiveHeaders(): Promise<readonly (readonly [string, string])[]> {
  const probe = Fastify()
  await probe.register(helmet, {
    contentSecurityPolicy: {
      // The component library writes its styles into the page; everything else comes from files of this server.
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        upgradeInsecureRequests: null,
      },
    },
    // An intranet without certificates is served over plain http; a proxy with TLS sets this itself.
    strictTransportSecurity: false,
  })
  probe.get('/', async () => '')
  const { headers } = await probe.inject('/')
  await probe.close()
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || ordinary.has(name) ? [] : [[name, String(value)] as const],
  )
}
