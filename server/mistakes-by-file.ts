import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const projectRoot = fileURLToPath(new URL('..', import.meta.url))

/** A mistake as the engine tells it: the programme's folder, then the register, figure, target or report and what is wrong with it. */
const toldForm = /^programmes\/(?<programme>[\w-]+): (?:the (?:target|report) )?(?<named>\w+)/
/** How a thing of this name is made: a register `= round('patrol', …`; figures, targets and reports `filedRate: share(…` or `const filedRate = `. */
const makings = (named: string): readonly RegExp[] => [
  new RegExp(`= \\w+\\(\\s*'${named}'`),
  new RegExp(`^ +${named}: \\w+\\(`, 'm'),
  new RegExp(`^(?:export )?const ${named} = `, 'm'),
]

/** The file of a programme that makes what has this name; its index where none does. */
function fileOf(root: string, programme: string, named: string): string {
  const folder = join(root, 'programmes', programme)
  const files = globSync('**/*.ts', {
    cwd: folder,
    exclude: ['**/*.test.ts', 'year/**', 'facts/**'],
  })
  const texts = files
    .toSorted()
    .map((one) => [one, readFileSync(join(folder, one), 'utf8')] as const)
  const made = makings(named).flatMap((making) => texts.filter(([, text]) => making.test(text)))
  return relative(root, join(folder, made[0]?.[0] ?? 'index.ts'))
}

/**
 * Mistakes in definitions, each under the file in which it is to be mended. Read only when there are any: the engine itself knows
 * definitions and no files.
 *
 * @param root The folder above `programmes`; the project's own when left out.
 */
export function mistakesByFile(mistakes: readonly string[], root = projectRoot): string {
  const told = mistakes.map((mistake) => {
    const { programme, named } = toldForm.exec(mistake)?.groups ?? {}
    const file = programme && named ? fileOf(root, programme, named) : 'programmes/index.ts'
    return { file, said: mistake.slice(mistake.indexOf(': ') + 2) }
  })
  return [...Map.groupBy(told, ({ file }) => file)]
    .toSorted(([a], [b]) => dirname(a).localeCompare(dirname(b)) || a.localeCompare(b))
    .map(([file, all]) => [file, ...all.map(({ said }) => `  ${said}`)].join('\n'))
    .join('\n')
}
