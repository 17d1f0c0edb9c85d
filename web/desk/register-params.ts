/** The parts of a register's address from its key, "programme.register". */
export function registerParams(key: string): {
  readonly programme: string
  readonly register: string
} {
  const [programme = '', register = ''] = key.split('.')
  return { programme, register }
}
