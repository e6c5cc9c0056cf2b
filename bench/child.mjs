/**
 * One task in a process of its own, told over the channel what to do next: `{ path, times }` runs it that often
 * on the file and answers with the mean time, what came out, and the peak of memory of the process so far.
 */
import { readFileSync } from 'node:fs'
import { chunksOf } from './input.mjs'
import { tasks } from './tasks.mjs'

const task = tasks[process.argv[2]]

async function once(path) {
  const bytes = task.whole === undefined ? undefined : readFileSync(path)
  const begun = performance.now()
  const result = bytes === undefined ? await task.stream(chunksOf(path)) : await task.whole(bytes)
  const elapsed = performance.now() - begun
  return { ms: task.timed === true ? result.ms : elapsed, result }
}

process.on('message', async ({ path, times }) => {
  try {
    let total = 0
    let result
    for (let i = 0; i < times; i++) {
      const run = await once(path)
      total += run.ms
      result = run.result
    }
    process.send({ ms: total / times, result, peakMiB: process.resourceUsage().maxRSS / 1024 })
  } catch (error) {
    // never a message with a path of this machine in it: the table is kept
    const missing = error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND'
    const failed = missing ? 'a package is not installed' : String(error.message).slice(0, 80)
    process.send({ ms: 0, result: { failed }, peakMiB: 0 })
  }
})
