import { describe, expect, it } from 'vitest'
import { addressOf, asSuperuser, freshDatabase } from './database.ts'
import { templateName } from './template.ts'

describe('a fresh database', () => {
  it('is empty of what another test wrote', async () => {
    const [one, other] = await Promise.all([freshDatabase('one'), freshDatabase('other')])
    await one.query('CREATE TABLE mark (id int)')
    await expect(other.query('SELECT * FROM mark')).rejects.toThrow('"mark" does not exist')
    await Promise.all([one.end(), other.end()])
  })

  it('belongs to the role of daily work, which is no superuser', async () => {
    const pool = await freshDatabase()
    const { rows } = await pool.query(
      'SELECT usename, usesuper FROM pg_user WHERE usename = current_user',
    )
    expect(rows).toEqual([{ usename: 'taizhang', usesuper: false }])
    await pool.end()
  })

  it('is gone when its pool ends', async () => {
    const pool = await freshDatabase('gone')
    const { rows } = await pool.query<{ name: string }>('SELECT current_database() AS name')
    await pool.end()
    await expect(asSuperuser(`DROP DATABASE "${rows[0]?.name}"`)).rejects.toThrow('does not exist')
  })

  it('is cloned from the template, at an address of its own', () => {
    expect(addressOf(templateName)).toContain(`/${templateName}?host=`)
  })
})
