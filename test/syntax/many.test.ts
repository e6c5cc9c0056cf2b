/**
 * Law A14: many interchanges in one stream, each with its own delimiters and syntax version, give what each gives
 * alone; and readers may be used in turn, one inside the loop of another, although the arena is shared.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { Drive, drive, type Run, type Syntax } from '../support/drive.js'
import { edifactText, PRINTABLE, separators, tree, x12Text } from '../support/edi-text.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { bytesOf } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

const interchange = (syntax: Syntax): fc.Arbitrary<string> => {
  const count = fc.constantFrom<4 | 5>(4, 5)
  const body = tree(syntax === 'edifact' ? PRINTABLE : 'ABC123 ', 5)
  return fc.tuple(count, body).chain(([marks, list]) =>
    separators(marks).map((use) => {
      if (syntax === 'edifact') return edifactText(list, use, marks === 5 ? 'UNOC:4' : 'UNOC:3')
      return x12Text(list, { ...use, release: '' }, marks === 5 ? '00501' : '00401')
    }),
  )
}

/** What must not depend on the neighbours. */
function content(run: Run): unknown[] {
  return run.segments.map(({ tag, elements, flags, message }) => ({ tag, elements, flags, message }))
}

describe.each(['edifact', 'x12'] as const)('%s', (syntax) => {
  const several = fc.array(interchange(syntax), { minLength: 1, maxLength: 5 })
  const between = fc.constantFrom('', '\n', '\r\n', '  \n\n')

  it('k interchanges in one stream give k results, in any order', () => {
    fc.assert(
      fc.property(several, between, fc.integer({ min: 1, max: 300 }), (texts, gap, cut) => {
        const alone = texts.map((text) => content(drive(syntax, bytesOf(text))))
        for (const order of [texts.map((_, i) => i), texts.map((_, i) => texts.length - 1 - i)]) {
          const whole = drive(syntax, bytesOf(order.map((i) => texts[i]).join(gap)), { cuts: [cut] })
          expect(whole.findings).toEqual([])
          expect(content(whole)).toEqual(order.flatMap((i) => alone[i]!))
          expect(whole.segments.at(-1)?.place.interchange).toBe(texts.length)
        }
      }),
      runs(300),
    )
  })

  it('readers in turn, at any chunk sizes, do not see each other', () => {
    const other: Syntax = syntax === 'edifact' ? 'x12' : 'edifact'
    fc.assert(
      fc.property(interchange(syntax), interchange(other), fc.integer({ min: 1, max: 80 }), (a, b, cut) => {
        const drives = [new Drive(syntax), new Drive(other), new Drive(syntax)]
        const inputs = [a, b, a].map(bytesOf)
        for (let at = 0; at < Math.max(a.length, b.length); at += cut) {
          drives.forEach((one, i) => {
            const part = inputs[i]!.subarray(at, at + cut)
            if (part.length > 0) one.push(part)
          })
        }
        const [first, second, third] = drives.map((one) => one.end())
        expect(first).toEqual(drive(syntax, bytesOf(a)))
        expect(third).toEqual(first)
        expect(second).toEqual(drive(other, bytesOf(b)))
      }),
      runs(200),
    )
  })

  it('a reader inside the loop of another', () => {
    fc.assert(
      fc.property(interchange(syntax), interchange('edifact'), (outer, inner) => {
        const alone = drive(syntax, bytesOf(outer))
        const one = new Drive(syntax)
        one.reader.push(bytesOf(outer))
        while (one.step()) {
          const before = one.reader.segment.toArray()
          drive('edifact', bytesOf(inner))
          expect(one.reader.segment.toArray()).toEqual(before)
        }
        expect(one.end()).toEqual(alone)
      }),
      runs(100),
    )
  })
})
