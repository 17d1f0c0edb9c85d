/** The one door to the database: the zone's own PostgreSQL where one is given, else the embedded server. */
import type { Config } from '../config.ts'
import type { Database } from './database.ts'
import { type EmbeddedOptions, openEmbedded } from './embedded-server.ts'
import { openOwn } from './own-server.ts'

/**
 * Opens the database of this configuration. The embedded server is made at the first start, recovered after a crash,
 * and shared when another process already runs it.
 *
 * @param options See {@link EmbeddedOptions}; by default durable, and a lost server is noticed by the connections only.
 * @throws StartRefusal for everything the person who starts can mend.
 */
export function openDatabase(
  config: Pick<Config, 'home' | 'databaseUrl'>,
  options: Partial<EmbeddedOptions> = {},
): Promise<Database> {
  if (config.databaseUrl !== undefined) return openOwn(config.databaseUrl)
  return openEmbedded(config.home, { durable: true, onLost: () => undefined, ...options })
}
