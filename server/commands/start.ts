import { Command } from 'commander'
import { row, sql } from '../../engine/store/sql.ts'
import { demonstration } from '../../programmes/demonstration.ts'
import { ledger } from '../../programmes/index.ts'
import { makeApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { demonstrationPassword, hashPassword, loadDemonstration, openLedger } from '../open-ledger.ts'
import { zoneToday } from '../zone-today.ts'

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const began = Date.now()
  const password = config.demo ? await demonstrationPassword(config.home) : null
  const zone = demonstration(zoneToday(ledger))
  const { context, store, databaseVersion, close } = await openLedger(config, ledger, zone, password === null ? null : await hashPassword(password))
  const known = await row<{ n: number }>(context.pool, sql`select count(*) as n from told where zone_id = ${context.zone}`)
  if ((known?.n ?? 0) === 0) {
    say('首次启动，正在装入示范区数据…… Loading the zone for the first time …')
    await loadDemonstration(context, zone, config.demo)
  }
  const app = await makeApp({ context, store, databaseVersion, demonstration: config.demo })
  const address = await app.listen({ port: config.port, host: config.host })
  say(`台账已就绪 Taizhang is ready: ${address}  (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  if (password !== null) say(`示范登录 Demonstration sign-in: dana / ${password}`)
  let ending = false
  const end = (): void => {
    if (ending) return
    ending = true
    void app.close().then(close).then(() => process.exit(0), () => process.exit(1))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
}

export const startCommand = (): Command =>
  new Command('start').description('启动服务 Start the ledger and print its address').action(start)
