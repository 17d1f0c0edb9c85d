import type { Command, CommanderError } from 'commander'

/** What `commander` found wrong, by its own name for it; `named` is the word that it could not place. */
const said: Readonly<Record<string, (named: string, of: string) => readonly [string, string]>> = {
  'commander.unknownCommand': (named) => [
    `没有名为“${named}”的命令。`,
    `There is no command “${named}”.`,
  ],
  'commander.unknownOption': (named, of) => [
    `${of} 没有选项“${named}”。`,
    `${of} has no option “${named}”.`,
  ],
  'commander.optionMissingArgument': (named, of) => [
    `${of} 的选项“${named}”后面缺少内容。`,
    `The option “${named}” of ${of} needs a value.`,
  ],
  'commander.missingArgument': (named, of) => [
    `${of} 后面缺少“${named}”。`,
    `${of} needs the argument “${named}”.`,
  ],
  'commander.excessArguments': (_, of) => [
    `${of} 后面的内容过多。`,
    `${of} was given more than it takes.`,
  ],
}

/** A command line that cannot be read, refused in both languages with what can be written instead. */
export function misuse(program: Command, { code, message }: CommanderError): string {
  const command = program.commands.find((one) => one.name() === program.args[0])
  const named = /'([^']*)'/.exec(message)?.[1] ?? ''
  const words = said[code]?.(named, command?.name() ?? program.name())
  const possible = command
    ? ['', command.helpInformation().trimEnd()]
    : [
        '可用的命令 Commands:',
        ...program.commands.map((one) => `  ${one.name().padEnd(9)}${one.description()}`),
      ]
  return [...(words ?? [message]), ...possible].join('\n')
}
