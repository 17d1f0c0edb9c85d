import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { WriteAnswer } from '../../engine/define/wire.ts'
import type { Language } from '../../web/words/index.ts'
import { openPage, startBrowser, type Size } from './browser.ts'
import { colleague } from './colleague.ts'
import { pick, takeStep } from './desk-steps.ts'
import { createEntry, openEntry, visit, type Visit } from './visit.ts'

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const register = 'bulletin.article'

/** The hands between the correspondent and the chief editor: they work elsewhere. */
async function throughTheRoom(title: string): Promise<void> {
  const editor = await colleague(ledger, 'bian')
  const { entries } = await editor.list(register, `q=${encodeURIComponent(title)}`)
  const [entry] = entries
  if (!entry) throw new Error(`${title} is not in the ledger`)
  let at: WriteAnswer = { ...entry, no: entry.no, dueAt: null }
  at = await editor.step(register, at, 'edit', { place: '01' })
  at = await (await colleague(ledger, 'tu')).step(register, at, 'layOut')
  at = await (await colleague(ledger, 'xi')).step(register, at, 'proof')
  await (await colleague(ledger, 'zu')).step(register, at, 'set')
}

/** From an article with a figure to the page that everybody reads; gives what stands there. */
async function published(language: Language, size: Size): Promise<string> {
  const number = Math.floor(Date.now() / 1000) % 100_000_000
  const [issueTitle, title] = [`试刊 ${number}`, `读本发放 ${number}`]
  const values = { title: issueTitle, number, issuedOn: '2026-11-24' }
  const issue = await (await colleague(ledger, 'bian')).create('bulletin.issue', values)
  const as = <T>(signIn: string, act: (here: Visit) => Promise<T>): Promise<T> =>
    visit({ browser, ledger, signIn, size, language }, act)
  await as('tong', async (here) => {
    const article = await here.words(register)
    await createEntry(here, register, async (form) => {
      await form.getByLabel(article.field('title')).first().fill(title)
      await pick(form, new RegExp(`^${article.field('issue')}`), issueTitle)
      await form
        .getByLabel(new RegExp(article.field('programme')))
        .selectOption(article.choice('programme', 'conduct'))
      await form.getByLabel(article.field('byline')).fill('通讯员')
      await form
        .getByLabel(article.field('body'))
        .first()
        .fill('发放读本{{conduct.readers 2018-01..2018-12}}册。')
    })
  })
  await throughTheRoom(title)
  await as('shang', async (here) => {
    const [article, wordsOfIssue] = [await here.words(register), await here.words('bulletin.issue')]
    await openEntry(here, register, title)
    await takeStep(here.page, language, article.step('approve'))
    await openEntry(here, 'bulletin.issue', issueTitle)
    await takeStep(here.page, language, wordsOfIssue.step('publish'))
    await here.page.locator('.public-page img').waitFor()
  })
  const { page, faults, close } = await openPage(browser, {
    address: ledger.address,
    size,
    language,
  })
  await page.goto(`/public/bulletin/issue/${issue.no}`)
  const read = await page.locator('article').innerText()
  expect(faults).toEqual([])
  await close()
  return read.replace(String(number), '')
}

test('an article with a figure comes from the correspondent to the page that everybody reads, at the desk in Chinese', async () => {
  expect(await published('zh', 'desk')).toContain('发放读本2000册。')
}, 180_000)
test('an article with a figure comes from the correspondent to the page that everybody reads, on phones in English', async () => {
  expect(await published('en', 'phone')).toContain('发放读本2000册。')
}, 180_000)
