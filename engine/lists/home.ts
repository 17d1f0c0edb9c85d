import type { HomeWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { row, sql } from '../store/sql.ts'
import { myDuties } from './duties.ts'
import { doneEntries, leads, sectionSql, unitEntries } from './todo.ts'

async function registerCounts(context: Context, actor: Actor, model: RegisterModel) {
  const mine = myDuties(context, actor, model)
  if (!mine) return null
  const now = context.now()
  const found = await row<{ todo: number; due_soon: number; overdue: number; sent_back: number }>(
    context.pool,
    sql`select count(*) as todo, count(*) filter (where ${sectionSql('dueSoon', model, now)}) as due_soon,
          count(*) filter (where ${sectionSql('overdue', model, now)}) as overdue, count(*) filter (where ${sectionSql('sentBack', model, now)}) as sent_back
        from ${mine.reach.from()} where ${mine.where}`,
  )
  return {
    register: model.key,
    todo: found?.todo ?? 0,
    dueSoon: found?.due_soon ?? 0,
    overdue: found?.overdue ?? 0,
    sentBack: found?.sent_back ?? 0,
  }
}

async function unitCounts(context: Context, actor: Actor): Promise<HomeWire['unit']> {
  const [post] = leads(context, actor)
  if (!post) return null
  const registers = []
  for (const model of context.model.registers.values()) {
    const selection = await unitEntries(context, actor, model)
    if (!selection) continue
    const found = await row<{ open: number; overdue: number }>(
      context.pool,
      sql`select count(*) as open, count(*) filter (where e.due_at < ${context.now().toISOString()}) as overdue from ${selection.reach.from()} where ${selection.where}`,
    )
    if (found && found.open > 0) registers.push({ register: model.key, ...found })
  }
  return { unit: post.unit, registers }
}

/** What somebody sees first: what waits for them, what is late, and their unit when they lead one. */
export async function home(context: Context, actor: Actor): Promise<HomeWire> {
  const registers = (
    await Promise.all(
      [...context.model.registers.values()].map((model) => registerCounts(context, actor, model)),
    )
  ).flatMap((one) => (one ? [one] : []))
  const total = (of: 'todo' | 'dueSoon' | 'overdue' | 'sentBack') =>
    registers.reduce((sum, one) => sum + one[of], 0)
  return {
    counts: {
      todo: total('todo'),
      dueSoon: total('dueSoon'),
      overdue: total('overdue'),
      sentBack: total('sentBack'),
    },
    registers: registers
      .filter((one) => one.todo > 0)
      .map(({ register, todo: open, overdue, sentBack }) => ({
        register,
        todo: open,
        overdue,
        sentBack,
      })),
    unit: await unitCounts(context, actor),
    recent: (await doneEntries(context, actor, { limit: '8' })).entries,
  }
}
