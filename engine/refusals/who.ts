/** Refusals about who asks: signing in, and what a post may see and do. */
import type { Words } from '../define/index.ts'
import { both, kind, labelsOf, listed, type NamedStep } from './kind.ts'

export const signIn = {
  notSignedIn: kind(401, both('请先登录', 'Please sign in'), () =>
    both('登录以后才能查看和办理。', 'Sign in to read and to act.'),
  ),
  /** The same words for an unknown name and a wrong password, so that names cannot be found out. */
  wrongSignIn: kind(401, both('登录未成功', 'Sign-in failed'), () =>
    both(
      '用户名或密码不正确，请核对后再试。',
      'The name or the password is wrong. Please check both and try again.',
    ),
  ),
  tooManyTries: kind(
    429,
    both('登录尝试过多', 'Too many tries'),
    ({ minutes }: { minutes: number }) =>
      both(
        `登录失败次数过多，请在 ${minutes} 分钟后再试，或联系管理员。`,
        `Too many failed sign-ins. Try again in ${minutes} minutes, or ask an administrator.`,
      ),
  ),
}

export const access = {
  /** Unknown and invisible read alike, so that nobody learns what exists. */
  notFound: kind(404, both('没有找到', 'Not found'), () =>
    both(
      '没有这条记录，或者无权查看。请回到列表重新查找。',
      'There is no such entry, or you may not see it. Go back to the list and look again.',
    ),
  ),
  unknownAddress: kind(404, both('地址不存在', 'No such address'), () =>
    both('接口没有这个地址，可查阅 /api/docs。', 'The API has no such address; see /api/docs.'),
  ),
  unknownRegister: kind(
    404,
    both('没有这本台账', 'No such register'),
    ({ register }: { register: string }) =>
      both(
        `没有名为“${register}”的台账，或者无权查看。`,
        `There is no register “${register}”, or you may not see it.`,
      ),
  ),
  unknownStep: kind(
    404,
    both('没有这个步骤', 'No such step'),
    ({ step, steps }: { step: string; steps: readonly NamedStep[] }) =>
      both(
        `这本台账没有名为“${step}”的步骤，只有：${listed(labelsOf(steps)).zh}。`,
        `This register has no step “${step}”, only: ${listed(labelsOf(steps)).en}.`,
      ),
  ),
  notAllowed: kind(
    403,
    both('没有办理权限', 'Not allowed'),
    ({ act, roles }: { act: Words; roles: readonly Words[] }) =>
      both(
        `“${act.zh}”只能由以下角色办理：${listed(roles).zh}。请转相应岗位办理。`,
        `Only these roles may take “${act.en}”: ${listed(roles).en}. Please ask a post that holds one.`,
      ),
  ),
  notAllowedHere: kind(
    403,
    both('不属于本岗位的条目', 'Not your entry'),
    ({ act }: { act: Words }) =>
      both(
        `本岗位可以办理“${act.zh}”，但这条记录不在本岗位的范围内。请转负责它的岗位办理。`,
        `Your post may take “${act.en}”, but not for this entry. Please ask the post responsible for it.`,
      ),
  ),
  samePerson: kind(
    403,
    both('须由他人办理', 'Somebody else must do this'),
    ({ step, other }: { step: Words; other: Words }) =>
      both(
        `“${other.zh}”是本人办理的，“${step.zh}”须由另一人办理。`,
        `You took “${other.en}” yourself; somebody else must take “${step.en}”.`,
      ),
  ),
}
