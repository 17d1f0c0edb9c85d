import { describe, expect, inject, it } from 'vitest'
import { addressOf, asSuperuser } from '../../test/database.ts'
import { openDatabase } from './open-database.ts'
import { refuseUnfit } from './own-server.ts'

const openAt = (databaseUrl: string) => openDatabase({ home: '/nowhere', databaseUrl })

describe('a PostgreSQL of the zone’s own', () => {
  it('is used as it is and not stopped', async () => {
    const url = inject('ledgerUrl')
    const database = await openAt(url)
    expect(database).toMatchObject({
      url,
      superuserUrl: undefined,
      version: expect.stringMatching(/^18\./),
    })
    await database.stop()
    await expect(openAt(url)).resolves.toBeDefined()
  })

  it.each([
    ['latin', "ENCODING 'LATIN1' LOCALE 'C' LOCALE_PROVIDER libc"],
    ['plain_c', "ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER libc"],
  ])(
    'is refused when its database (%s) cannot hold or split Chinese text',
    async (name, options) => {
      await asSuperuser(`CREATE DATABASE ${name} OWNER taizhang TEMPLATE template0 ${options}`)
      await expect(openAt(addressOf(name))).rejects.toThrow(
        /不是 UTF-8.*LC_CTYPE 'C.UTF-8'\n.*UTF-8/,
      )
      await asSuperuser(`DROP DATABASE ${name}`)
    },
  )

  it('is refused when it is older than the SQL that it must understand', () => {
    const refuse = () => refuseUnfit({ version: '14.20', number: 140_020, readsChinese: true })
    expect(refuse).toThrow(/PostgreSQL 14\.20，需要 15 .*\n.*15 or later/)
  })

  it('is refused when it does not answer, without repeating the password', async () => {
    const refused = openAt('postgresql://zone:hunter2@127.0.0.1:1/ledger')
    await expect(refused).rejects.toThrow(/无法连接.*\n.*cannot be reached.*\n.*ECONNREFUSED/)
    await expect(refused).rejects.not.toThrow(/hunter2/)
  })
})
