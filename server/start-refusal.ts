/**
 * What keeps the program from starting and the person who starts it can mend: a setting, a file's owner, a missing
 * program. The message says so in Chinese and then in English; the command line prints it without a stack.
 */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'

  /**
   * @param zh What is wrong and what to do, for the machine room.
   * @param en The same in English.
   * @param detail What another program answered (a server's log, an error text), shown below both.
   */
  constructor(zh: string, en: string, detail = '') {
    super([zh, en, detail.trim()].filter((part) => part !== '').join('\n'))
  }
}
