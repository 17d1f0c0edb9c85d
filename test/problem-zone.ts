/** The zone with what its problems are filed by, and problems brought as far as a test of city upkeep needs them. */
import { demonstration } from '../programmes/demonstration.ts'
import { ledger } from '../programmes/index.ts'
import { standardKey } from '../programmes/upkeep/reference/standards.ts'
import type { Named } from './ledger-for-tests.ts'
import { type ZoneLedger, zoneLedger } from './zone-ledger.ts'

export interface ProblemZone extends ZoneLedger {
  /** 阳庙镇's rubbish, as a collector reports it. */
  readonly reported: (values?: Readonly<Record<string, unknown>>) => Promise<Named>
  /** Accepted and filed by a standard: rubbish in a heap, one working day, unless another is named. */
  readonly filed: (standard?: string) => Promise<Named>
  /** With 阳庙镇, whose handler answers for it. */
  readonly dispatched: (standard?: string) => Promise<Named>
  /** Handled, fed back, checked and struck off. */
  readonly struckOff: () => Promise<Named>
}

/** Opens the zone on the morning of 14 May 2018; close it after the file's tests. */
export async function problemZone(): Promise<ProblemZone> {
  const { reference, ...organisation } = demonstration('2018-05-14')
  const zone = await zoneLedger(ledger, organisation, 'upkeep')
  await zone.tell([...reference()])
  const reported: ProblemZone['reported'] = async (values = {}) => {
    const made = await zone.as('collector1').create('problem', {
      summary: '阳庙镇北街村口垃圾',
      kind: 'dumping',
      source: 'patrol',
      spot: [113.3, 35.2],
      ...values,
    })
    return { id: made.id, of: 'problem' }
  }
  const filed: ProblemZone['filed'] = async (standard = 'event-0102-2') => {
    const problem = await reported()
    await zone.as('intake1').take('accept', problem)
    await zone.as('shiftLead').take('file', problem, {
      standard: await zone.told(standardKey(standard)),
      territory: zone.unit('yangmiao'),
    })
    return problem
  }
  const dispatched: ProblemZone['dispatched'] = async (standard) => {
    const problem = await filed(standard)
    await zone.as('dispatcher1').take('dispatch', problem, { unit: zone.unit('yangmiao') })
    return problem
  }
  const struckOff = async () => {
    const problem = await dispatched()
    await zone.as('handlerYangmiao').take('handle', problem, { result: '垃圾已清运' })
    await zone.as('handlerYangmiao').take('feedback', problem)
    await zone.as('collector2').take('check', problem, { finding: '现场已清理' })
    await zone.as('shiftLead').take('strikeOff', problem)
    return problem
  }
  return { ...zone, reported, filed, dispatched, struckOff }
}
