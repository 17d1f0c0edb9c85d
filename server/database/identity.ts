/** Which system user the embedded server runs as: PostgreSQL refuses to run as root, Taizhang does not. */
import { chownSync, readFileSync, statSync } from 'node:fs'
import { StartRefusal } from '../start-refusal.ts'

/** A system user and group by number; `undefined` stands for the user who runs this process. */
export type Identity = { readonly uid: number; readonly gid: number } | undefined

/**
 * Root hands the server to the user who already owns the cluster's folder, else to `postgres`, else to `nobody`
 * (every Unix has it). Everybody else runs the server as themselves.
 *
 * @param dataFolder The cluster's folder, which need not exist yet.
 * @throws StartRefusal when the folder belongs to somebody else.
 */
export function serverIdentity(dataFolder: string): Identity {
  const owner = ownerOf(dataFolder)
  const self = process.getuid?.()
  if (self !== 0) {
    if (owner && owner.uid !== self) refuseForeignFolder(dataFolder, owner.uid)
    return undefined
  }
  if (owner && owner.uid !== 0) return owner
  return accountNamed('postgres') ?? accountNamed('nobody') ?? refuseNoAccount()
}

/** Gives a file or folder to the server's user. */
export function giveTo(identity: Identity, path: string): void {
  if (identity) chownSync(path, identity.uid, identity.gid)
}

function ownerOf(folder: string): Identity {
  try {
    const { uid, gid } = statSync(folder)
    return { uid, gid }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    return refuseForeignFolder(folder)
  }
}

function accountNamed(name: string): Identity {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function refuseForeignFolder(folder: string, uid?: number): never {
  const who = uid === undefined ? '' : ` (uid ${uid})`
  throw new StartRefusal(
    `数据库文件夹 ${folder} 属于另一个系统用户${who}。请以该用户或 root 启动，或用 TAIZHANG_HOME 另选数据文件夹。`,
    `The database folder ${folder} belongs to another system user${who}. Start as that user or as root, or choose another data folder with TAIZHANG_HOME.`,
  )
}

function refuseNoAccount(): never {
  throw new StartRefusal(
    '以 root 启动时需要系统用户 postgres 或 nobody 来运行数据库，二者都不存在。请以普通用户启动，或设置 DATABASE_URL。',
    'Started as root, the database needs a system user postgres or nobody to run as, and there is neither. Start as an ordinary user or set DATABASE_URL.',
  )
}
