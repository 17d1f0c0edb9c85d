import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { StartRefusal } from './start-refusal.ts'

describe('the settings', () => {
  it('have a default each, so that nothing needs to be set', () => {
    expect(readConfig({})).toEqual({
      port: 8420,
      host: '127.0.0.1',
      home: resolve(import.meta.dirname, '../data'),
      databaseUrl: undefined,
      demo: true,
    })
  })

  it('are taken from the environment', () => {
    const config = readConfig({
      PORT: '80',
      HOST: '::',
      TAIZHANG_HOME: '/srv/台账 data',
      DATABASE_URL: 'postgresql://a:b@db/taizhang',
      TAIZHANG_DEMO: '0',
    })
    expect(config).toEqual({
      port: 80,
      host: '::',
      home: '/srv/台账 data',
      databaseUrl: 'postgresql://a:b@db/taizhang',
      demo: false,
    })
  })

  it('count as not set when they are empty', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}))
  })

  it.each([
    ['PORT', '84２0'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://a:hunter2@b/c'],
    ['DATABASE_URL', 'postgresql://a:hunter2@b'],
    ['DATABASE_URL', 'hunter2'],
    ['TAIZHANG_DEMO', 'yes'],
  ])('refuse a wrong %s (%s) by name, in both languages', (name, value) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(StartRefusal)
    expect(read).toThrow(new RegExp(`${name} .*[应能].*\n${name} must`))
    expect(read).not.toThrow(/hunter2/)
  })
})
