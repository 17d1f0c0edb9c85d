import { setTimeout } from 'node:timers/promises'
import { Command } from 'commander'
import type { FastifyInstance } from 'fastify'
import { startCounting } from '../../engine/indicators/folder.ts'
import { startJobs } from '../../engine/jobs/jobs.ts'
import { loadedInto } from '../../engine/organisation/load-zone.ts'
import { demonstration } from '../../programmes/demonstration.ts'
import { ledger } from '../../programmes/index.ts'
import { buildFailed, ensureBuilt } from '../../scripts/build.mjs'
import { makeApp } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { firstPassword, type OpenLedger, openLedger } from '../open-ledger.ts'
import { StartRefusal } from '../start-refusal.ts'
import { loadInChild } from '../load-in-child.ts'
import { zoneToday } from '../zone-today.ts'

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

/** Things to close, the last opened first. A signal closes them whether the start is complete or not. */
function closer() {
  const closing: (() => Promise<unknown>)[] = []
  let ended: Promise<void> | undefined
  const close = async (): Promise<void> => {
    for (const one of closing.toReversed()) await one()
  }
  const end = (): void => {
    ended ??= close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  return {
    onClose: (one: () => Promise<unknown>) => closing.push(one),
    isEnding: () => ended !== undefined,
  }
}

async function load(config: Config, { context }: OpenLedger): Promise<void> {
  const loaded = await loadedInto(context.pool, context.zone)
  // An empty zone stays empty: whoever began without the demonstration does not get it by a later start.
  if (loaded !== 'nothing') return
  say('首次启动，正在装入示范区数据…… Loading the zone for the first time …')
  await loadInChild(config.demo ? 'facts' : 'reference')
}

/** A server that was killed frees its port a moment after it is gone: that long another start waits. */
const waitForPort = { times: 12, milliseconds: 250 }

async function listen(app: FastifyInstance, { port, host }: Config): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await app.listen({ port, host })
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken) throw error
      if (attempt >= waitForPort.times) {
        throw new StartRefusal(
          `端口 ${port} 已被占用，请用 PORT 指定其他端口。`,
          `Port ${port} is taken. Choose another one with PORT.`,
        )
      }
      await setTimeout(waitForPort.milliseconds)
    }
  }
}

/** Without its database the process can do nothing but refuse: it ends, so that whoever watches over it starts both anew. */
function endWithoutDatabase({ message }: Error): void {
  process.stderr.write(
    `数据库意外停止，服务随之结束；重新启动即可，已保存的内容不会丢失。\n${message} The ledger ends with it; start it again, nothing that was saved is lost.\n`,
  )
  process.exit(1)
}

const signInWords = ({ demo }: Config): string =>
  demo ? '示范登录 Demonstration sign-in' : '首次登录 First sign-in'

async function build(): Promise<void> {
  if (!(await ensureBuilt(process.execPath))) throw new StartRefusal(...buildFailed)
}

interface Options {
  /** Builds the web app where it is not what its sources say; the other core is idle while the database is opened and filled. */
  readonly build?: true
}

async function start(options: Options): Promise<void> {
  const config = readConfig(process.env)
  const built = options.build ? build() : Promise.resolve()
  // Whatever goes wrong with it is told where it is awaited.
  built.catch(() => undefined)
  const began = Date.now()
  const { onClose, isEnding } = closer()
  const zone = demonstration(zoneToday(ledger))
  const open = await openLedger(
    config,
    ledger,
    zone,
    undefined,
    (error) => isEnding() || endWithoutDatabase(error),
  )
  onClose(open.close)
  try {
    await load(config, open)
    await built
  } catch (error) {
    if (isEnding()) return
    throw error
  }
  const app = await makeApp({ ...open, demonstration: config.demo })
  onClose(() => app.close())
  const address = await listen(app, config)
  say(`台账已就绪 Taizhang is ready: ${address}  (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  say(`${signInWords(config)}: dana / ${await firstPassword(config.home)}`)
  // Background work begins when people can already work.
  onClose(startCounting(open.context, (error) => app.log.error({ err: error }, 'counting')))
  const jobs = await startJobs(open.context, { store: open.store })
  onClose(() => jobs.stop())
}

const help = `
设置（环境变量）Settings (environment):
  PORT, HOST          监听端口和地址，默认 8420、仅本机 where it listens: 8420, this machine only
  TAIZHANG_HOME       数据文件夹，默认为项目中的 data the data folder
  DATABASE_URL        自备的 PostgreSQL（15 及以上），不写则用内置的 any PostgreSQL from 15 on, instead of the embedded one
  TAIZHANG_DEMO       0：不装入示范数据 0: without the demonstration’s entries
  TAIZHANG_FILING     备案编号，显示在“关于” the filing number shown on the page About

Ctrl-C 或 SIGTERM 正常停止；意外中断后再次启动即可恢复。
Ctrl-C or SIGTERM stops it; after anything worse the next start recovers.`

export const startCommand = (): Command =>
  new Command('start')
    .description('启动服务 Start the ledger and print its address')
    .option('--build', '先生成网页（如有改动） build the web app first, where it changed')
    .addHelpText('after', help)
    .action(start)
