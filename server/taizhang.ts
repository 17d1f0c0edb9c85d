import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Stripping types from some hundreds of files and compiling them would take half of every start. Where the folder cannot be written, it does.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/taizhang', import.meta.url)))
await import('./command-line.ts')
