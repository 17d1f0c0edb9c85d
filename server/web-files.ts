import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const folder = fileURLToPath(new URL('../web/dist', import.meta.url))
const isPhone = (agent: string | undefined): boolean => /Mobi|iPhone|HarmonyOS/i.test(agent ?? '')

/** The web app: files with a hash in their name are kept by browsers for good, the two pages are asked for every time. */
export async function webFiles(app: FastifyInstance): Promise<void> {
  if (!existsSync(folder)) return
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  // Every address of the app that is no file is a screen: the page is sent and finds its way itself.
  app.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound()
    const phone =
      request.url.startsWith('/m/') ||
      request.url === '/m' ||
      (request.url === '/' && isPhone(request.headers['user-agent']))
    return reply.sendFile(phone ? 'phone.html' : 'index.html')
  })
}
