/**
 * npm run bench -- [--sizes 1,50] [--rounds 5] [--huge] [--only TEXT] [--flags "…"] [--dry]
 *
 *   --sizes   sizes in MB of what is read: 1 and 50 (default), 500
 *   --rounds  rounds that count, of 1 and 50 MB (500 MB: one)
 *   --huge    500 MB too
 *   --only    only tasks whose name holds this text
 *   --flags   Node flags of every measured process; by default a young generation of 32 MB, and no clearing of the heap
 *             of a process that is idle: each waits here for a minute while the others have their turn
 *   --dry     prints the tables and leaves docs/performance.md as it is
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { dataFile } from './data.mjs'
import { measure } from './measure.mjs'
import { reportText, writeReport } from './report.mjs'
import { LARGEST, tasks, VARIANT_TASKS } from './tasks.mjs'

function optionsOf() {
  try {
    return parseArgs({
      options: {
        sizes: { type: 'string', default: '1,50' },
        rounds: { type: 'string', default: '5' },
        huge: { type: 'boolean', default: false },
        only: { type: 'string', default: '' },
        flags: { type: 'string', default: '--max-semi-space-size=32 --no-memory-reducer' },
        dry: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    console.error(`bench: ${error.message}; the options stand at the head of bench/run.mjs`)
    process.exit(2)
  }
}

const values = optionsOf()

/** What is run at a size: all tasks that can, and some on the variants of the files. */
async function runsOf(size) {
  const runs = []
  for (const [name, task] of Object.entries(tasks)) {
    if (size > (LARGEST[name] ?? 1000) || (size === 500 && task.whole !== undefined)) continue
    runs.push({ name, file: await dataFile(task.kind, size) })
  }
  if (size === 500) return runs
  for (const [variant, names] of Object.entries(VARIANT_TASKS)) {
    for (const name of names) runs.push({ name, file: await dataFile(tasks[name].kind, size, variant) })
  }
  return runs
}

const sizes = [...new Set([...values.sizes.split(',').map(Number), ...(values.huge ? [500] : [])])]
const flags = values.flags.split(' ').filter(Boolean)
const rounds = Object.fromEntries(sizes.map((size) => [size, size === 500 ? 1 : Number(values.rounds)]))
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${process.platform} ${process.arch}, Node ${process.version}`

const measured = []
for (const size of sizes) {
  const runs = (await runsOf(size)).filter(({ name }) => name.includes(values.only))
  const tell = (what) => process.stderr.write(`${size} MB: ${what}\n`)
  tell(`${runs.length} tasks`)
  measured.push(...(await measure(runs, { rounds: rounds[size], flags, tell })))
}
const text = reportText(measured, { machine, flags, rounds })
process.stdout.write(`${text}\n`)
if (values.dry || values.only !== '') process.stderr.write('docs/performance.md is left as it was\n')
else writeReport(text)
