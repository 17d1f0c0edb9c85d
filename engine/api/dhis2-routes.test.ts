/** The contract with consumers that speak DHIS2 (docs/dhis2.md): what they ask, and what they are answered, field by field. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../../test/app-for-tests.ts'
import { aBed, assigned, mended } from '../../test/example/journeys.ts'
import { type TestLedger, testLedger } from '../../test/ledger-for-tests.ts'
import { relativePeriods } from './dhis2-periods.ts'

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
      // A filter says what is counted, and is no column.
      headers: [{ name: 'dx' }, { name: 'ou' }, { name: 'value' }],
      rows: [['garden.reported', 'workshop', '3']],
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

  const rowsOf = async (words: string) =>
    ((await get(analytics(words))) as { rows: string[][] }).rows

  it('is told several units and a stretch of months as one by a filter, where they add up', async () => {
    const filter =
      'dimension=dx:garden.mendedInTime&filter=ou:workshop;north&filter=pe:202502;202503'
    expect(await rowsOf(filter)).toEqual([['garden.mendedInTime', '66.6666666667']])
    expect(await rowsOf(`${filter}&includeNumDen=true`)).toEqual([
      ['garden.mendedInTime', '66.6666666667', '2', '3'],
    ])
    for (const wrong of [
      // A month between them, a unit within another, a middle that adds up to nothing.
      'dimension=dx:garden.reported&dimension=ou:workshop&filter=pe:202501;202503',
      'dimension=dx:garden.reported&dimension=pe:2025&filter=ou:garden;workshop',
    ])
      expect((await app.get('dana', analytics(wrong))).status).toBe(400)
  })

  it('asks for a stretch of days, and for the relative periods that it knows', async () => {
    const between =
      'dimension=dx:garden.reported&dimension=ou:workshop&startDate=2025-03-01&endDate=2025-03-10'
    expect(await rowsOf(between)).toEqual([['garden.reported', 'workshop', '3']])
    const { status } = await app.get('dana', analytics(`${between}&dimension=pe:2025`))
    expect(status).toBe(400)
    for (const name of relativePeriods)
      expect(
        (await app.get('dana', analytics(dimensions('garden.reported', name, 'workshop')))).status,
      ).toBe(200)
    expect(await rowsOf(dimensions('garden.reported', 'MONTHS_THIS_YEAR', 'workshop'))).toEqual([
      ['garden.reported', '202503', 'workshop', '3'],
    ])
    expect(await rowsOf(dimensions('garden.reported', 'THIS_QUARTER', 'workshop'))).toEqual([
      ['garden.reported', '2025Q1', 'workshop', '3'],
    ])
  })

  it('finds the same under .json, and as a table under .csv', async () => {
    const words = dimensions('garden.reported', '202503', 'workshop')
    expect(await get(`/api/analytics.json?${words}`)).toEqual(await get(analytics(words)))
    const { text } = await app.get('dana', `/api/analytics.csv?${words}`)
    expect(text).toBe(
      'Data,Period,Organisation unit,Value\r\ngarden.reported,202503,workshop,3\r\n',
    )
    const values = await app.get(
      'dana',
      '/api/dataValueSets.csv?dataElement=garden.bedsInUse&period=202503&orgUnit=north',
    )
    expect(values.text).toContain('garden.bedsInUse,202503,north,default,default,1')
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
