/** A table on its way into the ledger, as somebody at a desk meets it: dropped, corrected, imported, returned, undone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { readXlsx } from 'hucre/xlsx'
import { importWords } from '../../web/desk/import/import-words.ts'
import { openPage, pictures, startBrowser } from './browser.ts'
import { colleague } from './colleague.ts'
import { signedIn } from './people.ts'
import { workbook } from '../hand-in.ts'

const ledger = inject('ledger')
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const register = '/r/upkeep/problem'

/** A ledger as an office makes it; the mark tells this run's rows from others'. */
const messy = (mark: string, ordinal: string) =>
  workbook(
    {
      name: '5月',
      merged: ['A1:G1', 'A2:G2'],
      rows: [
        ['2018年5月整治问题台账'],
        ['填报单位：示范区管委会　　填报日期：2018年5月9日'],
        [ordinal, '问题', '类别', '来源', '位置', '反映人姓名', '反映人电话'],
        [1, `${mark} 占道堆放建材`, '占道经营', '群众反映', '113.05,35.17', '张三', '13800138000'],
        [
          2,
          `${mark} 垃圾未清运`,
          '乱倒垃圾',
          '同上',
          '113.06,35.18',
          '李四',
          '１３８００１３８００１',
        ],
        [3, `${mark} 棚屋`, '没有这一类', '同上', '113.07,35.19', null, null],
        ['合计', null, '3 件'],
        ['填报人：王五', null, '审核人：赵六'],
      ],
    },
    { name: '说明', rows: [['填表说明']] },
  )

/** Drops a file onto the screen, as from a folder of the desk. */
async function drop(page: Page, bytes: Buffer, name: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([text, called]) => {
      const transfer = new DataTransfer()
      const content = Uint8Array.from(atob(text ?? ''), (one) => one.charCodeAt(0))
      transfer.items.add(new File([content], called ?? ''))
      return transfer
    },
    [bytes.toString('base64'), name],
  )
  await page.dispatchEvent('.drop-place', 'dragenter', { dataTransfer: data })
  await page.dispatchEvent('.drop-place', 'drop', { dataTransfer: data })
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('a table is dropped on a register, corrected by clicking, imported, returned and undone', async () => {
    const w = importWords.in(language)
    const mark = `导入${language}${Date.now()}`
    const { page, faults, close } = await openPage(browser, {
      address: ledger.address,
      size: 'desk',
      language,
    })
    const look = (name: string) =>
      page.screenshot({ path: join(pictures, `import-${name}-${language}.png`), fullPage: true })
    await signedIn(page, ledger, 'dana')
    const dana = await colleague(ledger, 'dana')
    const found = async () =>
      (await dana.list('upkeep.problem', `q=${encodeURIComponent(mark)}`)).entries

    await page.goto(register)
    await page.locator('.page table').waitFor()
    // Headings of their own: how a table was read is remembered, and each language begins anew.
    const ordinal = { zh: '序号', en: '序' }[language]
    await drop(page, await messy(mark, ordinal), '整治台账.xlsx')
    await page.getByRole('heading', { name: w.rows }).waitFor()
    await look('preview')
    await page.locator('.import-rows').scrollIntoViewIfNeeded()
    await look('rows')
    // What becomes of a share is said beside what is added to counts.
    await page.locator('.import-effect', { hasText: /→/ }).waitFor()
    const counts = page.locator('.import-counts')
    expect(await counts.innerText()).toContain(w.kinds2.refused)
    expect(await found()).toEqual([])

    // The mapping is corrected: a column is left out, and the rows are judged anew.
    const telephone = page.getByRole('combobox', { name: 'G 反映人电话' })
    if (!(await telephone.isVisible())) await page.locator('.import-mapping > summary').click()
    await telephone.selectOption('')
    await page.getByRole('button', { name: w.apply }).click()
    const header = page.locator('.import-rows thead th')
    const telephoneColumn = header.filter({ hasText: /电话|phone/i })
    await telephoneColumn.waitFor({ state: 'detached' })

    // One leaves and comes back.
    await page.goto(`${register}/import`)
    const left = page.getByRole('link', { name: '整治台账.xlsx' }).first()
    await left.waitFor()
    await look('start')
    await left.click()
    const good = page.getByRole('button', { name: w.commitGood(2, 1) })
    await good.waitFor()
    await good.click()
    await page.getByText(w.done(2, 0)).waitFor()
    await look('done')
    expect(await found()).toHaveLength(2)

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: w.returned }).click(),
    ])
    const [sheet] = (await readXlsx(readFileSync(await download.path()), { readStyles: true }))
      .sheets
    expect(sheet?.rows[5]?.at(-1)).toMatch(language === 'zh' ? /可选：/ : /choices/)
    expect(sheet?.cells?.get('5,2')?.style?.fill).toMatchObject({ fgColor: { rgb: 'FFC7CE' } })

    await page.getByRole('button', { name: w.undo }).click()
    await page.getByText(w.undone).waitFor()
    await look('undone')
    expect(await found()).toEqual([])
    expect(faults).toEqual([])
    await close()
  })

  test('words that the register does not know are told their meaning once, for all rows', async () => {
    const w = importWords.in(language)
    const { page, faults, close } = await openPage(browser, {
      address: ledger.address,
      size: 'desk',
      language,
    })
    await signedIn(page, ledger, 'dana')
    await page.goto(register)
    await page.locator('.page table').waitFor()
    // A heading of its own for each language: what was said is remembered.
    const heading = ['问题', '类别', '来源', '位置', { zh: '备注', en: '附注' }[language]]
    const rows = [
      ['村口堆放建材', '乱搭乱建', '群众反映', '113.05,35.17', null],
      ['林下新搭棚子', '乱搭乱建', '网友爆料', '113.06,35.18', null],
      ['路边倒垃圾', '乱倒垃圾', '群众反映', '113.07,35.19', null],
    ]
    await drop(page, await workbook({ name: '5月', rows: [heading, ...rows] }), '另一种写法.xlsx')
    await page.getByRole('heading', { name: w.unread }).waitFor()
    const say = async (word: string, label: string) =>
      page.getByRole('combobox', { name: w.pointOutTitle(word) }).selectOption({ label })
    await say('乱搭乱建', { zh: '违章搭建', en: 'Illegal structure' }[language])
    await say('网友爆料', { zh: '群众反映', en: 'Residents' }[language])
    await page.getByRole('button', { name: w.unreadApply(2) }).scrollIntoViewIfNeeded()
    await page.screenshot({ path: join(pictures, `import-unread-${language}.png`) })
    await page.getByRole('button', { name: w.unreadApply(2) }).click()
    await page.getByRole('button', { name: w.commitAll(3) }).waitFor()
    expect(await page.getByRole('heading', { name: w.unread }).count()).toBe(0)
    await page.getByRole('button', { name: w.discard }).click()
    await page.getByRole('heading', { name: w.past }).waitFor()
    expect(faults).toEqual([])
    await close()
  })

  test('what cannot be read is said in words, and a template can be had', async () => {
    const w = importWords.in(language)
    const { page, faults, close } = await openPage(browser, {
      address: ledger.address,
      size: 'desk',
      language,
    })
    await signedIn(page, ledger, 'dana')
    await page.goto(`${register}/import`)
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: w.template }).click(),
    ])
    const [sheet] = (await readXlsx(readFileSync(await template.path()))).sheets
    expect(sheet?.dataValidations?.length).toBeGreaterThan(2)
    await page.locator('input[type=file]').setInputFiles({
      name: '假的.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('<html><table></table></html>'),
    })
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toMatch(
      language === 'zh' ? /网页/ : /web page/,
    )
    expect(faults).toEqual([])
    await close()
  })
})
