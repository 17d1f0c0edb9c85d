import type { HomeWire } from '../define/index.ts'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context.ts'
import type { RegisterModel } from '../model/model.ts'
import { row, sql } from '../store/sql.ts'
import { myDuties } from './duties.ts'
import { doneEntries, leads, sectionSql } from './todo.ts'

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

/** What somebody sees first: what waits for them, what is late, and which unit they lead. */
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
    unit: leads(context, actor)[0]?.unit ?? null,
    recent: (await doneEntries(context, actor, { limit: '8' })).entries,
  }
}
