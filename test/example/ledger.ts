/**
 * One programme that uses every feature of the engine: an allotment garden that lends tools. The tests of the engine run
 * on it, so that the engine is tested on definitions and never on knowledge of a real programme.
 */
import { ledger, programme, type RuleEnglish, workingDays } from '../../engine/define/index.ts'
import { bedsEn, permitsEn, repairsEn, returnsEn, sparePartsEn, toolsEn, walksEn } from './en.ts'
import { indicators as ownIndicators } from './indicators.ts'
import { beds, tools } from './lists.ts'
import { permits, returns, spareParts, walks } from './other-shapes.ts'
import { repairs } from './repairs.ts'
import { reportsEn, reportsOf } from './reports.ts'
import { dispatcher, head, roles, rolesEn } from './roles.ts'

/** The example's rules say one thing only: what is counted stands in the definition. */
const ruleEn: RuleEnglish = { rule: 'Counted from the entries.', source: 'Example' }
const rulesEn = Object.fromEntries(
  Object.keys(ownIndicators).map((name) => [name, ruleEn]),
) as Record<keyof typeof ownIndicators, RuleEnglish>

/** The garden by its own indicators, or by a new version of them. */
const gardenBy = (indicators: typeof ownIndicators) =>
  programme('garden', {
    label: '菜园工具房',
    about: '菜园的工具借用与维修。',
    registers: [tools, beds, repairs, walks, spareParts, returns, permits],
    indicators,
    reports: reportsOf(indicators),
    en: {
      label: 'The garden and its tools',
      about: 'Lending and mending the tools of an allotment garden.',
      registers: {
        tool: toolsEn,
        bed: bedsEn,
        repair: repairsEn,
        walk: walksEn,
        part: sparePartsEn,
        return: returnsEn,
        permit: permitsEn,
      },
      reports: reportsEn,
      indicators: {
        reported: { label: 'Repairs reported', unit: '' },
        hoursSpent: { label: 'Hours spent', unit: 'hours' },
        mendedInTime: 'Mended in time',
        partsPerWalk: 'Parts per walk',
        bedsInUse: { label: 'Beds in use', unit: 'beds' },
        reportedOpenly: { label: 'Repairs reported, for everybody', unit: '' },
        reportedGrowth: 'Growth of repairs reported',
        underRepair: { label: 'Under repair', unit: '' },
        overdueRepairs: { label: 'Overdue and not mended', unit: '' },
        middleAged: { label: 'Tools of five to ten years', unit: 'tools' },
        hoursPerRepair: { label: 'Hours per repair', unit: 'hours' },
        daysToClose: { label: 'Median of days until closed', unit: 'days' },
        toolsReported: { label: 'Tools reported', unit: 'tools' },
        reportedByUse: { label: 'Repairs of tools in use', unit: '' },
        partsForDigging: { label: 'Parts of digging tools', unit: 'parts' },
        soundlyMended: 'Mended at the first attempt',
      },
      rules: rulesEn,
    },
  })

export const garden = gardenBy(ownIndicators)

export const exampleLedgerBy = (indicators: typeof ownIndicators) => ledgerOf(gardenBy(indicators))
const ledgerOf = (of: typeof garden) =>
  ledger({
    label: { zh: '菜园台账', en: 'Ledger of the garden' },
    programmes: [of],
    roles,
    rolesEn,
    levels: {
      soon: {
        label: { zh: '即将到期', en: 'Due soon' },
        colour: 'yellow',
        when: { remainingShare: 0.25 },
      },
      late: {
        label: { zh: '超期', en: 'Overdue' },
        colour: 'orange',
        when: { overdueBy: 'any' },
        tells: [dispatcher],
      },
      veryLate: {
        label: { zh: '严重超期', en: 'Long overdue' },
        colour: 'red',
        when: { overdueBy: workingDays(2) },
        tells: [dispatcher, head],
      },
    },
    operators: [head],
    workingHours: [
      [480, 720],
      [840, 1080],
    ],
    offsetMinutes: 480,
  })

export const exampleLedger = ledgerOf(garden)
