import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startBrowser } from './browser.ts'
import { colleague } from './colleague.ts'
import { takeStep } from './desk-steps.ts'
import { ledgerWords } from './ledger-words.ts'
import { entryVisits, type Way } from './visit.ts'

/*
 * The main way of renewal: a start waits for its last approval and says which; money is asked for, looked at by two, paid by a third, and stands
 * in the account's ledger.
 */

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const at = entryVisits(() => browser, ledger)

const gates = ['feasibility', 'proposal', 'environment', 'plan'] as const
const paper = { documentNo: '示发〔2018〕1号', issuer: '某机关', issuedOn: '2018-05-10' }

/** A community with four of its five approvals, a project that waits for the fifth, and that approval. */
async function nearlyThere(name: string) {
  const officer = await colleague(ledger, 'tan')
  const clerk = await colleague(ledger, 'qin')
  const { units } = await officer.definitions()
  const unit = (code: string): string => units.find((one) => one.code === code)?.id ?? code
  const community = await officer.create('renewal.community', {
    name,
    unit: unit('urbanInvestment'),
  })
  const applied = async (kind: string) => {
    const values = { name: `${name} ${kind}`, community: community.id, kind }
    const listed = await officer.create('renewal.approval', values)
    return officer.step('renewal.approval', listed, 'apply')
  }
  for (const kind of gates)
    await clerk.step('renewal.approval', await applied(kind), 'grant', paper)
  const land = await applied('land')
  const planned = await officer.create('renewal.project', {
    name: `${name} 建设`,
    kind: 'community',
    year: 2018,
    community: community.id,
    unit: unit('renewal'),
  })
  const project = await officer.step('renewal.project', planned, 'prepare')
  return { land, project, officer }
}

async function account(name: string): Promise<string> {
  const treasurer = await colleague(ledger, 'lu')
  const { id } = await treasurer.create('renewal.account', { name, bank: '某银行' })
  const values = { name: `${name} 放款`, kind: 'loan', provider: '某银行', amount: 500_000_00 }
  const talks = await treasurer.create('renewal.source', values)
  const agreed = await treasurer.step('renewal.source', talks, 'agree', { agreedOn: '2018-05-10' })
  await treasurer.step('renewal.source', agreed, 'receive', { account: id })
  return id
}

async function mainWay(way: Way): Promise<readonly string[]> {
  const name = `${way.language}-${way.size}-${Date.now()}`
  const { land, project, officer } = await nearlyThere(name)
  const { ui } = ledgerWords(way.language)
  const missing = way.language === 'zh' ? '用地已批复' : 'The use of land is approved'

  await at(way, 'tan', 'renewal.project', project.id, async ({ page, words }) => {
    await page.locator('.step-panel').getByText(missing).waitFor()
    const start = page.locator('.step-buttons').getByRole('button', { name: words.step('start') })
    expect(await start.count()).toBe(0)
  })
  await at(way, 'qin', 'renewal.approval', land.id, ({ page, words }) =>
    takeStep(page, way.language, words.step('grant'), async (form) => {
      await form.getByLabel(words.field('documentNo')).fill(paper.documentNo)
      await form.getByLabel(words.field('issuer')).fill(paper.issuer)
      await form.getByLabel(words.field('issuedOn')).fill(paper.issuedOn)
    }),
  )
  await at(way, 'tan', 'renewal.project', project.id, ({ page, words }) =>
    takeStep(page, way.language, words.step('start')),
  )

  const purse = await account(name)
  const asked = await officer.create('renewal.request', {
    purpose: `${name} 工程款`,
    kind: 'construction',
    project: project.id,
    account: purse,
    payee: '施工单位',
    amount: 120_000_50,
  })
  for (const [signIn, step] of [
    ['xu', 'review'],
    ['gao', 'approve'],
    ['lu', 'pay'],
  ] as const)
    await at(way, signIn, 'renewal.request', asked.id, ({ page, words }) =>
      takeStep(page, way.language, words.step(step)),
    )
  return at(way, 'lu', 'renewal.account', purse, async ({ page }) => {
    const lines = page.getByRole('region', { name: ui.book.title }).locator('tbody tr')
    await lines.filter({ hasText: name }).first().waitFor()
    const amounts = lines.locator('.numeric:not(:empty)')
    return amounts.evaluateAll((cells) => cells.map(({ textContent }) => textContent))
  })
}

/** The account's ledger, the latest line first: what was paid and what is left, what was received and what was left then. */
const shown = ['120,000.50', '379,999.50', '500,000.00', '500,000.00']

test('a start waits for its last approval and money for two reviewers, at the desk in Chinese', async () => {
  expect(await mainWay({ language: 'zh', size: 'desk' })).toEqual(shown)
}, 180_000)
test('a start waits for its last approval and money for two reviewers, on a phone in English', async () => {
  expect(await mainWay({ language: 'en', size: 'phone' })).toEqual(shown)
}, 180_000)
