/** Lists of codes asked by bytes: the same answer as of the list itself, from any bytes and from the arena. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodeSet } from '../../src/message/code-set.js'
import { arenaBytes } from '../../src/syntax/tape.js'
import { runs } from '../support/runs.js'

const AT = 5

/** Both ways of asking. */
function asked(set: CodeSet, value: string): boolean[] {
  const bytes = Buffer.from(`<${value}>`, 'latin1')
  const end = bytes.length - 1
  arenaBytes.set(bytes, AT - 1)
  return [set.has(bytes, 1, end), set.hasAt(AT, value.length)]
}

const LETTERS = ['A', 'B', '1', ' ', 'é']
const textOf = (letters: string[]) =>
  fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 }).map((some) => some.join(''))
const code = textOf(LETTERS)
/** No list has a code with such a byte. */
const value = textOf([...LETTERS, '\0'])

describe('a set of codes', () => {
  it('has what its list has, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(code, { maxLength: 40 }), fc.array(value, { minLength: 1 }), (codes, others) => {
        const list = new Map(codes.map((one) => [one, '']))
        const set = new CodeSet(list)
        for (const one of [...codes, ...others])
          expect({ one, has: asked(set, one) }).toEqual({ one, has: [list.has(one), list.has(one)] })
      }),
      runs(300),
    )
  })

  it('takes no byte of zeros in front of a code or behind it for nothing', () => {
    const set = new CodeSet(new Map([['61', '']]))
    for (const value of ['\x0061', '61\0', '6\x001', '\0']) expect(asked(set, value)).toEqual([false, false])
    expect(asked(set, '61')).toEqual([true, true])
  })
})
