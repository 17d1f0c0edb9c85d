/** What every test database starts with. */

/** Name of the database that is cloned for each test. */
export const templateName = 'ledger_template'

/**
 * Prepares the template once for a test run. Every connection must be closed when it resolves: PostgreSQL clones no
 * database that is in use.
 *
 * @param _url Address of the empty template, as the role that owns it.
 */
export function prepareTemplate(_url: string): Promise<void> {
  return Promise.resolve()
}
