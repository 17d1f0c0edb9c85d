import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import type { Context } from '../../engine/context.ts'
import { readStories } from '../../engine/telling/read-stories.ts'
import { StoryFault } from '../../engine/telling/story-fault.ts'
import { rehearse, tell } from '../../engine/telling/tell.ts'
import { demonstration } from '../../programmes/demonstration.ts'
import { ledger } from '../../programmes/index.ts'
import { readConfig } from '../config.ts'
import { loadDemonstration, openLedger } from '../open-ledger.ts'
import { StartRefusal } from '../start-refusal.ts'
import { zoneToday } from '../zone-today.ts'

/** Stories of a file. All of them are told, or none: a file that holds a mistake is mended and loaded again. */
async function loadFile(context: Context, path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StartRefusal(
      `找不到文件 ${path}。可用：reference、facts 或文件名。`,
      `There is no file ${path}. Possible: reference, facts, or a file.`,
    )
  })
  try {
    const stories = readStories(context.model, JSON.parse(text))
    const { refused } = await rehearse(context, stories, 'facts')
    if (refused.length > 0) {
      const said = refused.map(
        ({ key, step, refusal }) => `${key} · ${step}: ${refusal.detail.zh} ${refusal.detail.en}`,
      )
      throw new StartRefusal(
        '文件中有不符合规则的条目，未装入任何内容。',
        'The file holds entries that the rules refuse; nothing was loaded.',
        said.join('\n'),
      )
    }
    const { told, known } = await tell(context, stories, 'facts')
    process.stdout.write(
      `新装入 ${told} 条，已有 ${known} 条。Loaded ${told}, known before ${known}.\n`,
    )
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof StoryFault) {
      throw new StartRefusal(
        '文件内容有误，未装入任何内容。',
        'The file cannot be read; nothing was loaded.',
        error.message,
      )
    }
    throw error
  }
}

/** Tells the reference lists, the page's facts and the synthetic year, or a file's stories; what has been told is passed over. */
async function load(what: string): Promise<void> {
  const config = readConfig(process.env)
  const zone = demonstration(zoneToday(ledger))
  const { context, close } = await openLedger(config, ledger, zone)
  try {
    if (what !== 'reference' && what !== 'facts') return await loadFile(context, what)
    await loadDemonstration(context, zone, what === 'facts')
    process.stdout.write('已装入 Loaded\n')
  } finally {
    await close()
  }
}

export const loadCommand = (): Command =>
  new Command('load')
    .description(
      '装入参考台账、示范数据或文件 Load reference lists, the facts with the synthetic year, or a file of stories (JSON)',
    )
    .argument(
      '<what>',
      'reference 参考台账 lists | facts 示范数据 demonstration | FILE.json 经过 stories',
    )
    .addHelpText(
      'after',
      `
已装入过的条目不会重复；文件中有一条不符合规则就全部不装入。
What was loaded before is passed over; of a file that holds one refused story nothing is loaded.`,
    )
    .action(load)
