/** Laws A1 and A13: the fast readers give what slow and obvious tokenizers give, whatever the bytes; nothing throws. */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { drive, plain, type Syntax } from '../support/drive.js'
import { damage, damaged, edifactText, lookAlike, PRINTABLE, tree, x12Text } from '../support/edi-text.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { bytesOf, type SlowSegment } from '../support/slow-common.js'
import { slowEdifact } from '../support/slow-edifact.js'
import { slowX12 } from '../support/slow-x12.js'

vi.setConfig({ testTimeout: TIMEOUT })

const SLOW = { edifact: slowEdifact, x12: slowX12 }

function compare(syntax: Syntax, bytes: Uint8Array): void {
  const began = process.cpuUsage()
  const run = drive(syntax, bytes)
  expect(process.cpuUsage(began).user, 'microseconds').toBeLessThan(500_000)
  if (run.interchanges.some(({ syntax: code, encoding }) => code.startsWith('UNOX') || encoding === '3'))
    return
  const [fast, slow] = [sevenBit(plain(run.segments)), sevenBit(SLOW[syntax](bytes))]
  if (fast !== slow) expect(JSON.parse(fast)).toEqual(JSON.parse(slow))
}

/** The slow tokenizers know no character sets: what differs by them is left out. */
function sevenBit(segments: SlowSegment[]): string {
  return JSON.stringify(segments).replace(/[\u0080-\uffff]/g, '')
}

describe.each(['edifact', 'x12'] as const)('%s: the fast reader and the slow one', (syntax) => {
  const good = (syntax === 'edifact' ? edifactText : x12Text).bind(undefined)

  it('agree on whole interchanges', () => {
    fc.assert(
      fc.property(tree(syntax === 'edifact' ? PRINTABLE : 'ABC123 ', 12), (body) =>
        compare(syntax, bytesOf(good(body))),
      ),
      runs(500),
    )
  })

  it('agree on broken interchanges', () => {
    const broken = fc.tuple(tree("AB1:+*?'~ ", 6), fc.array(damage, { minLength: 1, maxLength: 6 }))
    fc.assert(
      fc.property(broken, ([body, list]) => compare(syntax, damaged(bytesOf(good(body)), list))),
      runs(4000),
    )
  })

  it('agree on what only looks like EDI', () => {
    fc.assert(
      fc.property(lookAlike, (text) => compare(syntax, bytesOf(text))),
      runs(5000),
    )
  })

  it('agree on random bytes behind a header', () => {
    const random = fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 200 }))
    fc.assert(
      fc.property(random, ([headed, bytes]) => {
        const head = headed ? bytesOf(good([]).slice(0, syntax === 'edifact' ? 60 : 180)) : new Uint8Array(0)
        compare(syntax, Uint8Array.from([...head, ...bytes]))
      }),
      runs(2000),
    )
  })
})
