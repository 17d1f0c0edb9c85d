/** The contract with consumers that speak DHIS2 (docs/dhis2.md): what they ask, and what they are answered, field by field. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aBed, assigned, mended } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'

let ledger: TestLedger
let app: TestApp
beforeAll(async () => {
  ledger = await testLedger(true)
  app = await testApp(ledger)
  // Three repairs of the workshop are due on one day, and two are mended in time.
  await assigned(ledger)
  await mended(ledger)
  await mended(ledger)
  await aBed(ledger)
})
afterAll(async () => {
  await app.close()
  await ledger.context.pool.end()
})

const get = async (url: string) => (await app.get('dana', url)).body
const analytics = (words: string) => `/api/analytics?${words}`
const dimensions = (dx: string, pe: string, ou: string) =>
  `dimension=dx:${dx}&dimension=pe:${pe}&dimension=ou:${ou}`

describe('a consumer of DHIS2', () => {
  it('reads figures as analytics: headers, names of everything, and rows of texts', async () => {
    const words = dimensions(
      'garden.reported;garden.mendedInTime',
      '202503;2025Q1;2025',
      'workshop',
    )
    const header = (name: string, column: string, meta: boolean) => ({
      name,
      column,
      valueType: meta ? 'TEXT' : 'NUMBER',
      type: meta ? 'java.lang.String' : 'java.lang.Double',
      hidden: false,
      meta,
    })
    expect(await get(analytics(words))).toEqual({
      headers: [
        header('dx', 'Data', true),
        header('pe', 'Period', true),
        header('ou', 'Organisation unit', true),
        header('value', 'Value', false),
      ],
      metaData: {
        items: {
          'garden.reported': { name: '报修数' },
          'garden.mendedInTime': { name: '按期修复率' },
          '202503': { name: '202503' },
          '2025Q1': { name: '2025Q1' },
          '2025': { name: '2025' },
          workshop: { name: '修理间' },
        },
        dimensions: {
          dx: ['garden.reported', 'garden.mendedInTime'],
          pe: ['202503', '2025Q1', '2025'],
          ou: ['workshop'],
          co: [],
        },
      },
      rows: ['202503', '2025Q1', '2025'].flatMap((pe) => [
        ['garden.reported', pe, 'workshop', '3'],
        // A share is sent as per cent, as DHIS2 sends indicators.
        ['garden.mendedInTime', pe, 'workshop', '66.6666666667'],
      ]),
      width: 4,
      height: 6,
      headerWidth: 4,
    })
  })

  it('is given both numbers of a share on demand', async () => {
    const words = dimensions('garden.mendedInTime', '202503', 'toolHouse')
    expect(await get(analytics(`${words}&includeNumDen=true`))).toMatchObject({
      width: 6,
      headers: [{}, {}, {}, {}, { name: 'numerator' }, { name: 'denominator' }],
      rows: [['garden.mendedInTime', '202503', 'toolHouse', '66.6666666667', '2', '3']],
    })
  })

  it('asks with filters, days and relative periods too', async () => {
    const filtered = 'dimension=dx:garden.reported&dimension=ou:workshop&filter=pe:20250310'
    expect(await get(analytics(filtered))).toMatchObject({
      rows: [['garden.reported', '20250310', 'workshop', '3']],
    })
    const rows = async (pe: string) =>
      (
        (await get(analytics(dimensions('garden.reported', pe, 'workshop')))) as {
          rows: string[][]
        }
      ).rows.map(([, period, , value]) => [period, value])
    expect(await rows('THIS_MONTH;THIS_YEAR')).toEqual([
      ['202503', '3'],
      ['2025', '3'],
    ])
    expect(await rows('LAST_MONTH;LAST_12_MONTHS;LAST_YEAR')).toEqual([])
  })

  it('reads them as data values', async () => {
    const words = 'dataElement=garden.bedsInUse&period=202503&orgUnit=north'
    expect(await get(`/api/dataValueSets?${words}`)).toEqual({
      dataValues: [
        {
          dataElement: 'garden.bedsInUse',
          period: '202503',
          orgUnit: 'north',
          categoryOptionCombo: 'default',
          attributeOptionCombo: 'default',
          value: '1',
          followup: false,
        },
      ],
    })
  })

  it.each([
    '/api/analytics?dimension=dx:garden.reported&dimension=pe:202513&dimension=ou:garden',
    '/api/analytics?dimension=dx:garden.reported&dimension=pe:2025',
    '/api/analytics?dimension=dx:garden.reported&dimension=pe:2025&dimension=ou:nowhere',
    '/api/analytics?dimension=xx:1',
    '/api/dataValueSets?dataSet=constructor&period=2025&orgUnit=garden',
  ])('is refused %s', async (url) => {
    expect((await app.get('dana', url)).status).toBe(400)
  })
})
