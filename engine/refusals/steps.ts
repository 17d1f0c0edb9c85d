/** Refusals about taking a step: its state, its conditions, its reason, its time. */
import type { ChangeOfField, Words } from '../define/index.ts'
import { both, kind, labelsOf, listed, type NamedStep } from './kind.ts'

/** The reader's own steps; without one, the roles whose turn it is; without those, that nothing is possible any more. */
const possibleNow = (steps: readonly NamedStep[], turn: readonly Words[]): Words => {
  if (steps.length > 0) {
    const { zh, en } = listed(labelsOf(steps))
    return both(`现在可以办理：${zh}。`, `Possible now: ${en}.`)
  }
  if (turn.length === 0) return both('现在没有可以办理的步骤。', 'No step is possible now.')
  const { zh, en } = listed(turn)
  return both(
    `本岗位现在没有可以办理的步骤，轮到：${zh}。`,
    `None of your steps is possible now; it is the turn of: ${en}.`,
  )
}

export const steps = {
  stepNotOpen: kind(
    409,
    both('现在不能办理这一步', 'The step is not open'),
    ({
      step,
      state,
      possible,
      turn = [],
    }: {
      step: Words
      state: Words
      possible: readonly NamedStep[]
      /** Whose turn it is, by role. */
      turn?: readonly Words[]
    }) => {
      const now = possibleNow(possible, turn)
      return both(
        `条目处于“${state.zh}”，不能办理“${step.zh}”。${now.zh}`,
        `The entry is in “${state.en}”, so “${step.en}” cannot be taken. ${now.en}`,
      )
    },
  ),
  notYet: kind(
    409,
    both('条件尚未满足', 'Not yet'),
    ({ step, rules }: { step: Words; rules?: readonly Words[] }) =>
      rules
        ? both(
            `须先满足${listed(rules).zh}，才能办理“${step.zh}”。`,
            `“${step.en}” can be taken once this holds: ${listed(rules).en}.`,
          )
        : both(
            `办理“${step.zh}”的条件尚未满足，条件满足后即可办理。`,
            `“${step.en}” can be taken once its condition holds; it does not yet.`,
          ),
  ),
  stillNamed: kind(
    409,
    both('还有条目指向它', 'Other entries name it'),
    ({ step, label, n }: { step: Words; label: Words; n: number }) =>
      both(
        `有 ${n} 条的“${label.zh}”是这一条，不能办理“${step.zh}”，否则它们没有去处。请继续办理本条，或改用其他办结方式。`,
        `${n} ${n === 1 ? 'entry has' : 'entries have'} this one as “${label.en}” and would lead nowhere after “${step.en}”. Go on with this entry, or end it in another way.`,
      ),
  ),
  stale: kind(
    409,
    both('记录已被他人更新', 'The entry has changed'),
    ({
      version,
      current,
    }: {
      version: number
      current: number
      changes: readonly ChangeOfField[]
    }) =>
      both(
        `所依据的是第 ${version} 版，现在已是第 ${current} 版。请核对他人的改动后再提交，已填内容可以保留。`,
        `You worked from version ${version}; it is now version ${current}. Look at the changes and send again; what you filled in can stay.`,
      ),
  ),
  /** `about` names the fields that the rule speaks of. */
  ruleBroken: kind(
    422,
    both('不符合规则', 'A rule is broken'),
    ({ rule }: { rule: Words; about?: readonly string[] }) =>
      both(
        `不符合规则“${rule.zh}”，请更正后再提交。`,
        `This breaks the rule “${rule.en}”. Please correct it and send again.`,
      ),
  ),
  reasonMissing: kind(
    422,
    both('请填写理由', 'A reason is needed'),
    ({ step, reasons = [] }: { step: Words; reasons?: readonly Words[] }) =>
      reasons.length > 0
        ? both(
            `办理“${step.zh}”须选择理由：${listed(reasons).zh}。`,
            `“${step.en}” needs one of these reasons: ${listed(reasons).en}.`,
          )
        : both(`办理“${step.zh}”须写明理由。`, `Please write down the reason for “${step.en}”.`),
  ),
  reasonUnknown: kind(
    422,
    both('没有这个理由', 'No such reason'),
    ({ reason, reasons }: { reason: string; reasons: readonly Words[] }) =>
      both(
        `理由“${reason}”不在目录中，可选：${listed(reasons).zh}。`,
        `“${reason}” is not one of the reasons. Choose from: ${listed(reasons).en}.`,
      ),
  ),
  extendNotRunning: kind(
    409,
    both('没有正在计时的期限', 'No running time limit'),
    ({ step }: { step: Words }) =>
      both(
        `“${step.zh}”的时限没有在计时，不需要延期。`,
        `The time limit of “${step.en}” is not running, so there is nothing to extend.`,
      ),
  ),
  extendOverdue: kind(
    409,
    both('已经超期，不能延期', 'Overdue, cannot be extended'),
    ({ step }: { step: Words }) =>
      both(
        `“${step.zh}”已经超期。延期只能在到期之前申请，请尽快办理。`,
        `“${step.en}” is overdue. Time can be extended only before it is due; please finish it soon.`,
      ),
  ),
  extendTwice: kind(
    409,
    both('延期次数已满', 'Extended twice already'),
    ({ step }: { step: Words }) =>
      both(
        `“${step.zh}”已经延期两次，不能再延。请在期限内办理或申请挂账。`,
        `“${step.en}” has been extended twice, which is the most. Finish it in time or ask for suspension.`,
      ),
  ),
  /** `at` is written in the zone's own time, as the person reads it. */
  timeInFuture: kind(422, both('时间晚于现在', 'Time in the future'), ({ at }: { at: string }) =>
    both(
      `发生时间 ${at} 还没有到，请填写现在或以前的时间。`,
      `The time ${at} has not come yet; give the present or an earlier time.`,
    ),
  ),
  /** Both times are written in the zone's own time, as the person reads them. */
  timeBeforeLast: kind(
    422,
    both('时间早于上一步', 'Time before the last step'),
    ({ at, last }: { at: string; last: string }) =>
      both(
        `发生时间 ${at} 早于上一步的 ${last}，请填写其后的时间。`,
        `The time ${at} lies before the last step at ${last}; give a later one.`,
      ),
  ),
  unknownYear: kind(
    422,
    both('工作日历尚未公布', 'Working days not yet known'),
    ({ year }: { year: number }) =>
      both(
        `${year} 年的放假安排尚未录入，无法计算期限。请选择其他日期，或联系管理员录入。`,
        `The working days of ${year} are not known yet, so no deadline can be counted. Choose another date, or ask an administrator to add them.`,
      ),
  ),
}
