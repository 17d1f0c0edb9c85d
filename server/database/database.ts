/** What opening a database gives, whichever server it is. */

/** A database that is ready for work. */
export type Database = {
  /** Address for `pg`, as the role that owns the ledger. It holds a password: never print it. */
  readonly url: string
  /** Address as the superuser, for backups and for making databases; the embedded server only. */
  readonly superuserUrl: string | undefined
  /** The server's version, such as "18.4". */
  readonly version: string
  /** Lets go. The embedded server stops when no other process uses it; call it after every connection is closed. */
  readonly stop: () => Promise<void>
}
