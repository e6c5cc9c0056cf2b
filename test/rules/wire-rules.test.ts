/**
 * The rules that are about the wire: for each a batch that breaks it and no other, found by the reader and told with its
 * rule; and the batch of our writer, which keeps all of them.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { WIRE_RULES } from '../../src/rules/wire-rules.js'
import { write } from '../../src/translate/write.js'
import { cli, Folder } from '../support/cli-run.js'
import { isf10 } from '../support/filings.js'

const folder = new Folder()
afterAll(() => folder.remove())

const OPTIONS = {
  format: 'abi/sf',
  now: '2026-01-05T00:00',
  secrets: { password: 'SECRET' },
  envelope: {
    interchange: { batch: { siteCode: '2704', idCode: 'ZZ9' } },
    group: { block: { port: '2704', filer: 'ZZ9' } },
  },
} as const
const good = new TextDecoder()
  .decode(write([isf10], OPTIONS).bytes)
  .replace(/\n$/, '')
  .split('\n')

/** The batch with the text at a column (from 1) of the records that begin so. */
const put = (record: string, column: number, text: string): string[] =>
  good.map((line) =>
    line.startsWith(record) ? line.slice(0, column - 1) + text + line.slice(column - 1 + text.length) : line,
  )

async function rulesOf(lines: readonly string[]): Promise<(string | undefined)[]> {
  const file = folder.write('batch.abi', `${lines.join('\n')}\n`)
  const { out } = await cli(['check', file, '--format', 'json'])
  const { findings } = JSON.parse(out) as { findings: { rule?: string; code: string }[] }
  return [...new Set(findings.filter(({ code }) => code !== 'unmapped').map(({ rule }) => rule))]
}

describe('rules of the wire', () => {
  it('are kept by the writer', async () => {
    expect(await rulesOf(good)).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ['ISF-32', 'data in the filler of SF10', put('SF10', 76, 'Y')],
    ['ISF-32', 'data in the filler of A', put('A', 30, 'X')],
    ['ENV-01', 'no Z', good.slice(0, -1)],
    ['ENV-01', 'no Y', good.filter((line) => !line.startsWith('Y'))],
    ['ENV-01', 'a block of nothing', good.filter((line) => /^[ABYZ]/.test(line))],
    ['ENV-02', 'Y of another application', put('Y', 11, 'SE')],
    ['ENV-03', 'Z of another site', put('Z', 2, '9999')],
    ['ENV-03', 'Z of another date', put('Z', 15, '010626')],
    ['ENV-03', 'Y of another port', put('Y', 4, '9999')],
    ['ENV-04', 'a preparer', put('B', 47, '2704')],
    ['ENV-05', 'a record of 79', good.map((line, k) => (k === 4 ? line.slice(0, 79) : line))],
    [
      'ENV-05',
      'a last record of 60',
      good.map((line, k) => (k === good.length - 1 ? line.slice(0, 60) : line)),
    ],
  ])('%s is found where it is broken: %s', async (rule, _, lines) => {
    expect(await rulesOf(lines)).toEqual([rule])
  })

  it('ENV-02: a block of another application than its batch', async () => {
    expect(await rulesOf(put('A', 26, 'SN'))).toContain('ENV-02')
  })

  it('ENV-04 refuses on writing too', () => {
    const { group, ...rest } = OPTIONS.envelope
    const envelope = { ...rest, group: { block: { ...group.block, preparerPort: '2704' } } }
    const refused = write([isf10], { ...OPTIONS, envelope })
    expect(refused.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['ENV-04', 'messages[0].envelope.group.block.preparerPort'],
    ])
    expect(refused.bytes).toHaveLength(0)
    expect(write([isf10], { ...OPTIONS, envelope, force: true }).bytes.length).toBeGreaterThan(0)
  })

  it('are those of the table', () => {
    expect([...WIRE_RULES.keys()]).toEqual(['ISF-32', 'ENV-01', 'ENV-02', 'ENV-03', 'ENV-04', 'ENV-05'])
  })
})
