import type { AnyRegister } from '../../engine/define/index.ts'
import type { ToldOf } from './story.ts'
import { type Minute, stampOf } from './work-time.ts'

/** A step that will be taken at a minute, perhaps one that has not come yet. */
export interface Planned<R extends AnyRegister> extends Omit<ToldOf<R>, 'at'> {
  readonly minute: Minute
}

/** Of a whole life, what has happened before `until`: the rest lies in the future and leaves the entry open. */
export function toldUntil<R extends AnyRegister>(
  life: Iterable<Planned<R>>,
  until: Minute,
): readonly ToldOf<R>[] {
  const told: ToldOf<R>[] = []
  for (const { minute, ...step } of life) {
    if (minute >= until) break
    told.push({ ...step, at: stampOf(minute) })
  }
  return told
}
