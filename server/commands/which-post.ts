import type { Actor } from '../../engine/access/actor.ts'
import type { Context } from '../../engine/context.ts'
import { rows, sql } from '../../engine/store/sql.ts'
import { StartRefusal } from '../start-refusal.ts'

interface Post {
  readonly code: string
  readonly id: string
  readonly role: string
  readonly unit: string
  readonly title: string
  readonly holder: string | null
  readonly name: string | null
}

/**
 * The holder of the post that somebody names on the command line, acting under that post alone. Without a post, or with one that is
 * not there, the answer is the list of posts: there is no seeing everything.
 */
export async function whichPost(
  { pool, zone, units }: Context,
  code: string | undefined,
): Promise<Actor> {
  const posts = await rows<Post>(
    pool,
    sql`select o.code, o.id, o.role, o.unit_id as unit, o.title_zh as title, o.holder_id as holder, p.name_zh as name
          from post o left join person p on p.zone_id = ${zone} and p.id = o.holder_id where o.zone_id = ${zone} order by o.id`,
  )
  const found = posts.find((post) => post.code === code)
  if (found?.holder) {
    const { id, role, unit, holder } = found
    return { zone, person: holder, posts: [{ id, role, unit }], system: null }
  }
  const unitName = new Map(units.units.map(({ id, name }) => [id, name.zh]))
  const all = posts
    .map(
      (post) =>
        `${post.code}  ${unitName.get(post.unit) ?? ''} ${post.title} ${post.name ?? '（空缺 vacant）'}`,
    )
    .join('\n')
  if (code === undefined)
    throw new StartRefusal(
      '请用 --as 指明以哪个岗位查看：',
      'Name by --as the post whose holder looks:',
      all,
    )
  if (found)
    throw new StartRefusal(
      `岗位 ${code} 空缺，可选：`,
      `The post ${code} is vacant; there are:`,
      all,
    )
  throw new StartRefusal(
    `没有代码为“${code}”的岗位，可选：`,
    `There is no post “${code}”; there are:`,
    all,
  )
}
