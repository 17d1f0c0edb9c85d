// Whoever has read enough (`| head`) closes the pipe; the work goes on without a reader.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

/** Says something on standard output, which the command line keeps for answers; the log goes to standard error. */
export const say = (text: string): boolean => process.stdout.write(`${text}\n`)
