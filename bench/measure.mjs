/**
 * The rounds. Every task has a process of its own that stays for all rounds, so that neither the compiler's
 * state nor the heap of one task reaches another; rounds go A B C, A B C, so that a slow minute of the machine
 * hits all alike. The first round warms up and does not count. Peaks of memory come from fresh processes.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url))

class Runner {
  #child

  constructor(name, flags) {
    this.#child = fork(CHILD, [name], { execArgv: flags, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    this.#child.stderr.on('data', () => {})
  }

  /** Runs the task so often on the file; the time is the mean of them. */
  run(path, times) {
    return new Promise((done) => {
      const failed = (code) =>
        done({ ms: 0, result: { failed: `the process ended with ${code}` }, peakMiB: 0 })
      this.#child.once('exit', failed)
      this.#child.once('message', (message) => {
        this.#child.off('exit', failed)
        done(message)
      })
      this.#child.send({ path, times })
    })
  }

  stop() {
    this.#child.kill()
  }
}

/**
 * @param runs { name, file }[]
 * @returns for each run { name, file, times (ms), result (of the last round), peakMiB }
 */
export async function measure(runs, { rounds, flags, tell }) {
  const running = runs.map((run) => ({ ...run, times: [], runner: new Runner(run.name, flags) }))
  for (let round = 0; round <= rounds; round++) {
    tell(round === 0 ? 'warming up' : `round ${round} of ${rounds}`)
    for (const one of running) {
      if (one.result?.failed !== undefined) continue
      const times = round === 0 ? repeats(one.file) * 3 - 2 : repeats(one.file)
      const { ms, result } = await one.runner.run(one.file.path, times)
      if (round > 0) one.times.push(ms)
      one.result = result
    }
  }
  for (const { runner } of running) runner.stop()
  tell('peaks of memory')
  const measured = []
  for (const { runner: _, ...one } of running) measured.push({ ...one, peakMiB: await peak(one, flags) })
  return measured
}

/** A small file is taken several times in a round, so that the compiler has done its work. */
const repeats = ({ size }) => (size < 10 ? 10 : 1)

async function peak({ name, file }, flags) {
  const runner = new Runner(name, flags)
  const { peakMiB } = await runner.run(file.path, 1)
  runner.stop()
  return peakMiB
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
