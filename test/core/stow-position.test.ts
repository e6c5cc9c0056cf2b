import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatStowPosition, parseStowPosition, type StowPosition } from '../../src/core/stow-position.js'

describe('stow positions', () => {
  it.each<[string, StowPosition]>([
    ['0010682', { bay: 1, row: 6, tier: 82 }],
    ['1230004', { bay: 123, row: 0, tier: 4 }],
    ['010682', { bay: 1, row: 6, tier: 82, digits: 6 }],
    ['030010682', { bay: 1, row: 6, tier: 82, deck: 3, digits: 9 }],
    ['0000000', { bay: 0, row: 0, tier: 0 }],
  ])('%s', (text, position) => {
    expect(parseStowPosition(text)).toEqual(position)
    expect(formatStowPosition(position)).toBe(text)
  })

  it('takes nothing else', () => {
    for (const text of [
      '',
      '10682',
      '00010682',
      '0010682 ',
      '001068X',
      '001068:',
      '00106/2',
      '-010682',
      '+10682',
      '1e10682',
      '0A0010682',
      '００10682',
    ]) {
      expect(parseStowPosition(text)).toBeUndefined()
    }
  })

  it('writes nothing that does not fit its places', () => {
    const good: StowPosition = { bay: 1, row: 6, tier: 82 }
    const bad: StowPosition[] = [
      { ...good, bay: 1000 },
      { ...good, bay: 100, digits: 6 },
      { ...good, row: 100 },
      { ...good, tier: -1 },
      { ...good, bay: 1.5 },
      { ...good, bay: Number.NaN },
      { ...good, deck: 3 },
      { ...good, digits: 9 },
      { ...good, deck: 100, digits: 9 },
      { ...good, deck: 3, digits: 6 },
    ]
    for (const position of bad) expect(formatStowPosition(position)).toBeUndefined()
  })

  it('reading and writing undo each other', () => {
    const text = fc.stringMatching(/^(?:[0-9]{6}|[0-9]{7}|[0-9]{9})$/)
    fc.assert(
      fc.property(text, (sent) => {
        expect(formatStowPosition(parseStowPosition(sent)!)).toBe(sent)
      }),
    )
    const two = fc.nat(99)
    const position = fc.oneof(
      fc.record({ bay: fc.nat(999), row: two, tier: two }),
      fc.record({ bay: two, row: two, tier: two, digits: fc.constant<6>(6) }),
      fc.record({ bay: fc.nat(999), row: two, tier: two, deck: two, digits: fc.constant<9>(9) }),
    )
    fc.assert(
      fc.property(position, (made) => {
        expect(parseStowPosition(formatStowPosition(made)!)).toEqual(made)
      }),
    )
  })
})
