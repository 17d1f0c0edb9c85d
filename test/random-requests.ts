/** Requests made at random, from sound to absurd: what the API must refuse in words and never stumble over. */
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import type { Route } from './app-for-tests.ts'
import { people, type PersonName } from './people.ts'

const pick = fc.constantFrom

/** Values that look like none: each is something to a program, and nothing to the person who left it. */
export const blanks = [' ', '\t', '\n', '\u00a0', '\u3000', '\u200b', ',', ' , '] as const

/** Words that mean something to JavaScript, to PostgreSQL, to an address, or to nobody. */
const temptingWords = [
  '',
  ...blanks,
  '\0',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'true',
  'yes',
  'no',
  '0',
  '-0',
  '-1',
  '1.5',
  '1e3',
  '1e309',
  '99999999999999999999',
  '9007199254740993',
  '2018-02-30',
  '2025-03-10',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '+010000-01-01',
  '-000001-01-01',
  '2025-03',
  '0000-01',
  '9999-12',
  '2025-03-10T00:00:00Z',
  'infinity',
  'now',
  "'; drop table history; --",
  '%',
  '_',
  '\\',
  '"',
  '🚜',
  '\ud800',
  '铁锹',
  '﷽',
  'a,b,,c',
  '..',
  '/',
  '?',
  '*',
  '(',
  '\u0000铁',
  'x'.repeat(2_500),
  '-'.repeat(36),
  'BX-000001',
  'BX-99999999999999',
  '1,2,3,4',
  '1e308,-1e308,1e308,1e308',
]

/** What lists can be ordered by, one of each kind of column. */
const orders = [
  '-no',
  'no',
  'due',
  '-updated',
  'wantedOn',
  '-hours',
  'oil',
  'dangerous',
  'subject',
  'seenAt',
  'total',
  'kind',
]
/** Places in an ordered list that nobody was given. */
const cursor = (sort: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      pick(sort, sort, sort, 'x'),
      pick<unknown>(
        null,
        0,
        'x',
        '2025-01-01',
        '0000-00-00',
        '2025-01-01T00:00:00.000Z',
        '99999-01-01T00:00:00Z',
        '1.5',
        1e30,
        true,
        {},
        '\0',
        '\ud800',
        -1,
      ),
      pick(
        '-'.repeat(36),
        '0190b8f2-7c1e-7aaa-8bbb-0123456789ab',
        '0190b8f2-7c1e-7aaa-8bbb-0123456789ab',
        '',
        7,
      ),
    )
    .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'))

export interface Sound {
  readonly ids: readonly string[]
  readonly registers: readonly string[]
  readonly fields: readonly string[]
  readonly steps: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
}

/** The words of queries that are no fields: every one that some route reads. */
export const ownWords = [
  'q',
  'state',
  'view',
  'sort',
  'after',
  'limit',
  'count',
  'by',
  'box',
  'from',
  'to',
  'section',
  'only',
  'register',
  'due.from',
  'due.to',
  'created.from',
  'updated.to',
  'overdue',
  'synthetic',
  'lastStep',
  'ids',
  'indicators',
  'indicator',
  'part',
  'key',
  'per',
  'tree',
  'unit',
  'units',
  'format',
  'programme',
  'kind',
  'dimension',
  'filter',
  'includeNumDen',
  'startDate',
  'endDate',
  'columns',
  'titles',
  'for',
  'lang',
  'dataSet',
  'dataElement',
  'period',
  'orgUnit',
  'constructor',
  '__proto__',
  'toString.from',
  'due',
  'due.known',
  'a.b.c',
  '',
]
const sounds = [
  'garden.reported,garden.mendedInTime',
  'garden.constructor',
  'month',
  'todo',
  'done',
  'reported,filed',
  'mine',
  'near',
  '-wantedOn',
  'no',
  'due',
  'yes',
  '5',
  '2025-03-01',
  'handle',
  'screw',
]

type Pairs = readonly (readonly [word: string, value: string])[]

/** Queries that get past the doorstep: each word alone would do, so that what follows is looked at too. */
function recipes({ ids, fields }: Sound): fc.Arbitrary<Pairs> {
  const any = fc.oneof(pick(...temptingWords), pick(...sounds), pick(...ids))
  const order = pick(...orders)
  return fc.oneof(
    fc
      .tuple(pick(...fields), pick('', '.from', '.to', '.known', '.below', '.x'), any)
      .map(([field, suffix, value]): Pairs => [[field + suffix, value]]),
    order.chain((sort) =>
      cursor(sort).map((after): Pairs => [
        ['sort', sort],
        ['after', after],
      ]),
    ),
    any.map((value): Pairs => [['sort', value]]),
    fc.tuple(pick(...ownWords), any).map((pair): Pairs => [pair]),
    fc
      .tuple(pick('view', 'by', 'state', 'lastStep', 'q', 'section'), pick(...temptingWords))
      .map((pair): Pairs => [pair]),
    fc.tuple(any, any).map(([from, to]): Pairs => [
      ['from', from],
      ['to', to],
    ]),
    fc
      .tuple(
        pick('garden.reported', 'garden.constructor', 'garden.toString,garden.reported', 'x.y'),
        pick('0000-01', '2025-01', '1000-01'),
        pick('2025-12', '9999-12'),
        pick('kind', 'unit', 'constructor', ''),
      )
      .map(([indicators, from, to, by]): Pairs => [
        ['indicators', indicators],
        ['from', from],
        ['to', to],
        ['by', by],
      ]),
    fc
      .array(pick('1e308', '-1e308', '0', '181', 'x', '', 'Infinity', '113'), {
        minLength: 3,
        maxLength: 5,
      })
      .map((box): Pairs => [['box', box.join(',')]]),
  )
}

function queries(sound: Sound): fc.Arbitrary<string> {
  const text = fc.string({ unit: 'binary', maxLength: 20 })
  const stray = fc.array(
    fc.tuple(fc.oneof(pick(...temptingWords), text), fc.oneof(pick(...temptingWords), text)),
    { maxLength: 3 },
  )
  const pairs = fc.oneof({ weight: 6, arbitrary: recipes(sound) }, stray)
  return pairs.map((all) =>
    all.map(([word, value]) => `${escaped(word)}=${escaped(value)}`).join('&'),
  )
}

/** As a browser writes it; what cannot be written so (half a character) goes as it is, byte by byte. */
const escaped = (text: string): string =>
  text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'

const oddValues = fc.oneof(
  pick<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e300,
    2 ** 53,
    '',
    'x'.repeat(5_000),
    [],
    {},
    [[]],
    [null],
    ['a', 'a'],
    [113, 35],
    [[113, 35]],
    { $me: 'person' },
    '$me.person',
    '$today',
  ),
  pick(...temptingWords),
  fc.jsonValue(),
)

/** Mostly left out. */
const seldom = (of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, of)

function bodies({ path }: Route, { ids, fields, values }: Sound): fc.Arbitrary<unknown> {
  const id = fc.oneof(pick(...ids), pick<unknown>('', 'x', null, 7, '-'.repeat(36)))
  const given = fc.oneof(
    { weight: 4, arbitrary: fc.constant(values) },
    fc
      .dictionary(
        fc.oneof(pick(...fields), pick(...temptingWords)),
        fc.oneof(oddValues, pick(...ids)),
        { maxKeys: 4 },
      )
      .map((odd) => ({ ...values, ...odd })),
    oddValues,
  )
  const version = fc.oneof(
    pick<unknown>(1, 1, 1, 2, 3, 3, 4, 0, -1, 1.5, 2 ** 31, 1e20, '1', null),
    fc.integer(),
  )
  const members = {
    values: given,
    version,
    reason: fc.oneof(pick<unknown>('因为', '', '\0', 7, 'x'.repeat(3_000), '\ud800')),
    reasonCode: seldom(pick<unknown>('loose', 'constructor', '', 7)),
    clientId: seldom(pick<unknown>('same', 'x'.repeat(101), '', '\0', 7, null)),
    post: seldom(fc.oneof(id, pick<unknown>('constructor'))),
    entries: fc.oneof(fc.array(fc.record({ id, version }), { maxLength: 3 }), oddValues),
    preview: pick<unknown>(true, false, 'yes'),
    register: pick<unknown>('garden.repair', 'constructor', 7),
    name: pick<unknown>('我的', '', ' ', '\0', 'x'.repeat(61), 7),
    query: pick<unknown>({}, { q: 'x' }, { q: 1 }, { q: '\0' }, { '\0': 'x' }, [], 'x'),
    columns: pick<unknown>([], ['subject'], [7], ['\0'], 'x'),
    ids: fc.oneof(fc.array(id, { maxLength: 3 }), oddValues),
    signIn: pick<unknown>('dana', 'nobody', '\0', '\ud800', 7),
    password: pick<unknown>('wrong', '', '\0', 7),
  }
  type Member = keyof typeof members
  const of = (names: readonly Member[]) =>
    Object.fromEntries(names.map((name) => [name, members[name]]))
  const anyOf = (names: readonly Member[]) => fc.record(of(names), { requiredKeys: [] })
  const fitting: readonly (readonly [ending: string, members: readonly Member[]])[] = [
    ['/:id/steps/:step', ['values', 'version', 'reason', 'reasonCode', 'clientId']],
    ['/steps/:step', ['entries', 'values', 'preview', 'reason', 'reasonCode']],
    ['/:register', ['values', 'clientId', 'post']],
    ['/views', ['register', 'name', 'query', 'columns']],
    ['/read', ['ids']],
    ['/session', ['signIn', 'password']],
  ]
  const [, names] = fitting.find(([ending]) => path.endsWith(ending)) ?? [
    '',
    Object.keys(members) as Member[],
  ]
  return fc.oneof(
    { weight: 4, arbitrary: fc.record(of(names)) },
    { weight: 3, arbitrary: anyOf(names) },
    anyOf(Object.keys(members) as Member[]),
    fc.jsonValue(),
  )
}

/** Bodies that are no JSON, or not what they say. */
const rawBodies = pick<Pick<InjectOptions, 'payload' | 'headers'>>(
  { payload: '{', headers: { 'content-type': 'application/json' } },
  { payload: '', headers: { 'content-type': 'application/json' } },
  { payload: '{"__proto__":{"a":1}}', headers: { 'content-type': 'application/json' } },
  {
    payload: '{"values":{"constructor":{"prototype":1}}}',
    headers: { 'content-type': 'application/json' },
  },
  { payload: '\ufeff{}', headers: { 'content-type': 'application/json; charset=gb18030' } },
  { payload: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
  { payload: 'x', headers: { 'content-type': 'text/plain' } },
  { payload: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } },
  {
    payload:
      '--y\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\nno image\r\n--y--\r\n',
    headers: { 'content-type': 'multipart/form-data; boundary=y' },
  },
  {
    payload: '--y\r\ncontent-disposition: form-data; name="file"; filename="\0.exe"\r\n\r\nMZ',
    headers: { 'content-type': 'multipart/form-data; boundary=y' },
  },
  { payload: `"${'x'.repeat(1_100_000)}"`, headers: { 'content-type': 'application/json' } },
  { payload: '['.repeat(5_000), headers: { 'content-type': 'application/json' } },
  {
    payload: '{}',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
  },
  { payload: '{}', headers: { 'content-type': 'application/json', 'content-length': '7' } },
)

function urls({ path }: Route, sound: Sound): fc.Arbitrary<string> {
  const odd = pick(...temptingWords).map((word) => escaped(word).slice(0, 300) || '%20')
  const part = (name: string): fc.Arbitrary<string> => {
    const known: Readonly<Record<string, readonly string[]>> = {
      programme: ['garden'],
      register: ['repair', 'repair', 'repair', ...sound.registers],
      step: sound.steps,
      id: sound.ids,
    }
    return fc.oneof({ weight: 8, arbitrary: pick(...(known[name] ?? sound.ids)) }, odd)
  }
  return fc
    .tuple(
      ...path
        .split('/')
        .map((one) => (one.startsWith(':') ? part(one.slice(1)) : fc.constant(one))),
    )
    .map((parts) => parts.join('/'))
}

export interface RandomRequest {
  readonly who: PersonName | null
  readonly options: InjectOptions
}

/** Any request to any of the routes, by anybody. */
export function requests(routes: readonly Route[], sound: Sound): fc.Arbitrary<RandomRequest> {
  const who = fc.oneof(
    { weight: 6, arbitrary: pick(...people, ...people.map(() => 'dana' as const)) },
    fc.constant(null),
  )
  const headers = pick<Record<string, string>>(
    {},
    { 'accept-language': 'en' },
    { 'accept-language': '\u00ff;q=x' },
    { 'user-agent': 'Mobi' },
    { cookie: 'taizhang_session=%00' },
  )
  const to = (route: Route) =>
    fc
      .tuple(
        urls(route, sound),
        queries(sound),
        who,
        headers,
        fc.oneof(
          {
            weight: 6,
            arbitrary: bodies(route, sound).map((payload) => ({ payload: payload as object })),
          },
          rawBodies,
        ),
      )
      .map(([url, query, asker, said, body]): RandomRequest => {
        const { method } = route
        const sent = method === 'GET' ? {} : body
        const json =
          typeof sent.payload === 'string' || sent.payload === undefined
            ? sent
            : {
                payload: JSON.stringify(sent.payload),
                headers: { 'content-type': 'application/json' },
              }
        return {
          who: asker,
          options: {
            method,
            url: query === '' ? url : `${url}?${query}`,
            ...json,
            headers: { ...said, ...(json as InjectOptions).headers },
          },
        }
      })
  return fc.oneof(...routes.map(to))
}
