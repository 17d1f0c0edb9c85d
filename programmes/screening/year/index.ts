import type { Story } from '../../../engine/define/index.ts'
import { dayNumber, startOf } from '../../shared/work-time.ts'
import { examinationYear } from './examinations.ts'
import { newbornYear } from './newborns.ts'
import { pregnancyYear } from './pregnancies.ts'
import { clinicStories, womenYear } from './women.ts'

/** A made-up year of screening that ends the day before `today`: clinics, women, pregnancies, births, examinations. */
export function* year(today: string): Generator<Story> {
  const day = dayNumber(startOf(today))
  yield* clinicStories(day)
  yield* womenYear(day)
  yield* pregnancyYear(day)
  yield* newbornYear(day)
  yield* examinationYear(day)
}
