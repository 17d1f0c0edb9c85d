import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { newerInScript, newerInStyle } from './newer-syntax.ts'

type Chunk = Rolldown.OutputChunk
type Output = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]

/** What the first screen may weigh, in bytes after gzip: an office's slow line, and a phone's slower one. */
const limits = { desk: 350_000, phone: 160_000 } as const
/** Given by older-browsers.ts to the engines that lack them. */
const given = new Set(['Object.hasOwn (93)'])
const heavy = /node_modules\/(antd|@ant-design|@rc-component|ol|echarts|zrender)\//

let output: Output
beforeAll(async () => {
  // The test runner's own mode would build the libraries for development.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({
    root: import.meta.dirname,
    logLevel: 'error',
    build: { write: false, reportCompressedSize: false },
  })
  vi.unstubAllEnvs()
  output = Array.isArray(built)
    ? built.flatMap((one) => one.output)
    : 'output' in built
      ? built.output
      : []
}, 120_000)

const scripts = () => output.filter((one): one is Chunk => one.type === 'chunk')
const styles = () =>
  output.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css')
      ? [{ fileName: one.fileName, code: String(one.source) }]
      : [],
  )

/** The scripts a page loads before it shows anything: its entry and whatever that imports at once. */
function firstScripts(page: keyof typeof limits): readonly Chunk[] {
  const byName = new Map(scripts().map((chunk) => [chunk.fileName, chunk]))
  const reached = new Set<Chunk>()
  const visit = (name: string) => {
    const chunk = byName.get(name)
    if (!chunk || reached.has(chunk)) return
    reached.add(chunk)
    chunk.imports.forEach(visit)
  }
  for (const chunk of byName.values())
    if (chunk.isEntry && chunk.name === page) visit(chunk.fileName)
  return [...reached]
}

function firstScreenBytes(page: keyof typeof limits): number {
  const chunks = firstScripts(page)
  const css = new Set(chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]))
  const texts = [
    ...chunks.map((chunk) => chunk.code),
    ...styles()
      .filter((sheet) => css.has(sheet.fileName))
      .map((sheet) => sheet.code),
  ]
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
}

describe('the built web app', () => {
  it('uses no grammar and no function newer than Chromium 90', () => {
    const found = scripts().flatMap((chunk) =>
      newerInScript(chunk.code).map((one) => ({ in: chunk.fileName, ...one })),
    )
    expect(found.filter(({ what }) => !given.has(what))).toEqual([])
  })

  it('uses no style that Chromium 90 would skip', () => {
    expect(
      styles().flatMap((sheet) =>
        newerInStyle(sheet.code).map((one) => ({ in: sheet.fileName, ...one })),
      ),
    ).toEqual([])
  })

  it.each(['desk', 'phone'] as const)(
    'shows the first screen of the %s within its weight',
    (page) => {
      const bytes = firstScreenBytes(page)
      expect(bytes).toBeGreaterThan(0)
      expect(bytes).toBeLessThanOrEqual(limits[page])
    },
  )

  it('loads neither the desk’s dialogs nor maps nor charts before the phone’s first screen', () => {
    const modules = firstScripts('phone').flatMap((chunk) => chunk.moduleIds)
    expect(modules.filter((id) => heavy.test(id))).toEqual([])
  })

  it('names no address outside itself that a browser would fetch', () => {
    const fetched = /(?:src|href)=["']https?:|url\(["']?https?:|@import\s+["']?https?:/
    const pages = output.flatMap((one) =>
      one.type === 'asset' && /\.(html|css)$/.test(one.fileName) ? [String(one.source)] : [],
    )
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.filter((text) => fetched.test(text))).toEqual([])
  })
})

describe('the search for newer features', () => {
  it('finds planted ones, so that its silence means something', () => {
    const script =
      'class A { static { f() } #x; has(o) { return #x in o } }; const b = [1].at(-1); structuredClone(b); /a/v.test("a"); Object.hasOwn(b, "x")'
    expect(newerInScript(script).map(({ what }) => what)).toEqual([
      'static block of a class (94)',
      '#field in (91)',
      '.at (92)',
      'structuredClone (98)',
      'regular expression flag v (112)',
      'Object.hasOwn (93)',
    ])
    const sheet =
      'a:has(b){color:red}@layer x{}a{color:red;&:hover{height:1dvh}}@media (width>=3px){}c{color:color-mix(in srgb,red,blue)}@container (min-width:1px){}'
    expect(newerInStyle(sheet)).toHaveLength(7)
  })
  it('lets be what Chromium 90 knows', () => {
    expect(
      newerInScript(
        'class A { #x = 1; m() { return this.#x ?? 0 } } a ||= b?.c; x.replaceAll("a", "b")',
      ),
    ).toEqual([])
    expect(newerInStyle('a:is(b,c):where(d){inset:0;aspect-ratio:1;gap:1px}')).toEqual([])
  })
})
