import type { PostCode } from '../../shared/posts.ts'
import type { ClinicCode, TownshipCode } from '../../shared/units.ts'
import { type Minute, startOfDay } from '../../shared/work-time.ts'

/** A clinic of the made-up year, with who works there and which township its people are mostly from. */
export interface Place {
  readonly clinic: ClinicCode
  readonly name: string
  readonly township: TownshipCode
  readonly registrar: PostCode
  readonly doctor: PostCode
  readonly failsafe: PostCode
}

const place = <C extends 'Hospital' | 'Liwan' | 'Wenchang' | 'Yangmiao' | 'Sujiazuo'>(
  clinic: ClinicCode,
  name: string,
  township: TownshipCode,
  of: C,
): Place => ({
  clinic,
  name,
  township,
  registrar: `registrar${of}`,
  doctor: `doctor${of}`,
  failsafe: `failsafe${of}`,
})

const hospital = place('hospital', '河南理工大学第一附属医院', 'wenyuan', 'Hospital')
export const places: readonly Place[] = [
  hospital,
  place('clinicLiwan', '李万社区卫生服务中心', 'liwan', 'Liwan'),
  place('clinicWenchang', '文昌社区卫生服务中心', 'wenchang', 'Wenchang'),
  place('clinicYangmiao', '阳庙镇卫生院', 'yangmiao', 'Yangmiao'),
  place('clinicSujiazuo', '苏家作乡卫生院', 'sujiazuo', 'Sujiazuo'),
]

export const placeAt = (index: number): Place => places[index % places.length] ?? hospital
export const clinicKey = ({ clinic }: Place): string => `screening/clinic/${clinic}`

/** A minute so many days before today, from nine o'clock on. Wards and laboratories know no holidays. */
export const daysAgo = (today: number, ago: number, minutes = 60): Minute =>
  startOfDay(today - ago) + 8 * 60 + minutes
