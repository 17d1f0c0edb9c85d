import { describe, expect, it } from 'vitest'
import { exampleLedger } from '../../test/example/ledger.ts'
import { compile } from '../model/model.ts'
import { readStories } from './read-stories.ts'
import { StoryFault } from './story-fault.ts'

const model = compile(exampleLedger)
const told = {
  step: 'create',
  by: 'dispatcher',
  at: '2025-03-10T09:00:00+08:00',
  values: { name: '铁锹' },
}
const story = { key: 'file/1', register: 'garden.tool', source: '一份清单', told: [told] }

describe('a file of stories', () => {
  it('gives the stories it holds, each with its register', () => {
    const [read] = readStories(model, [story])
    expect(read).toMatchObject({
      key: 'file/1',
      source: '一份清单',
      synthetic: false,
      told: [told],
    })
    expect(read?.register.register).toBe('tool')
  })

  it.each([
    ['a list of stories', { stories: [] }],
    ['[0]: an object', ['tool']],
    ['[0].register: there is no register garden.spade', [{ ...story, register: 'garden.spade' }]],
    ['[0].told: at least one step', [{ ...story, told: [] }]],
    [
      '[0].told[0].at: a moment with its offset',
      [{ ...story, told: [{ ...told, at: '2025-03-10 09:00' }] }],
    ],
    ['[0].told[0].by: a text', [{ ...story, told: [{ ...told, by: 7 }] }]],
  ])('that is none is refused with its place: %s', (words, json) => {
    expect(() => readStories(model, json)).toThrow(StoryFault)
    expect(() => readStories(model, json)).toThrow(words)
  })
})
