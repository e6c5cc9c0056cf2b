/** Acknowledgements in words. */
import { describe, expect, it } from 'vitest'
import type { Acknowledgement } from '../../src/records/acknowledgement.js'
import { errorsOf } from '../../src/records/acknowledgement-errors.js'
import { ERROR_KINDS, VERDICTS } from '../../src/records/acknowledgement-words.js'
import {
  describeAcknowledgement,
  describeError,
  describeVerdict,
} from '../../src/report/acknowledgement-text.js'
import { read } from '../../src/translate/read.js'
import { sample } from '../support/samples.js'

const records = (name: string): Acknowledgement[] =>
  read(sample(name)).messages.flatMap((one) => one.records as Acknowledgement[])
const words = (name: string): string[] => records(name).flatMap(describeAcknowledgement)

describe('in words', () => {
  it('every verdict and every kind of error has words', () => {
    for (const verdict of VERDICTS) expect(describeVerdict(verdict)).toMatch(/^[a-z, ]+$/)
    const said = ERROR_KINDS.map((kind) => describeError({ level: 'message', kind }))
    for (const one of said) expect(one).toMatch(/^the message [a-z ,-]+$/)
  })

  it('a 997 with accepted, noted and rejected sets', () => {
    expect(words('ack/997-mixed').slice(0, 6)).toEqual([
      'Group QO 7732: accepted in part (4 sent, 3 received, 2 accepted)',
      '  the group has another count than was received [x12:716 5]',
      '315 0001: accepted',
      '315 0002: accepted, but errors were noted',
      '  the message has segments in error [x12:718 5]',
      "  segment 2 (B4) element 3 has a code that is not in its list [x12:723 7]: 'Q9'",
    ])
  })

  it('TA1 and CONTRL', () => {
    expect(words('ack/ta1-three')).toEqual([
      'Interchange 000000311: accepted',
      'Interchange 000000312: accepted, but errors were noted',
      '  the interchange has another count than was received [x12:I18 021]',
      'Interchange 000000313: rejected',
      '  the interchange was received before [x12:I18 025]',
    ])
    expect(words('ack/contrl3-mixed').slice(0, 4)).toEqual([
      'Interchange B89: accepted',
      'BAPLIE 1: accepted',
      'BAPLIE 2: rejected',
      '  segment 14 is missing [edifact:0085 13]',
    ])
  })

  it('a code that nobody knows is shown as sent', () => {
    const lines = words('ack/997-quirks')
    expect(lines).toContain("  segment 2 (B4) element 7 is in error [x12:723 99]: 'TT'")
    expect(lines).toContain('  the message is in error [x12:718 77]')
  })

  it('each error is told once', () => {
    for (const name of [
      'ack/997-mixed',
      'ack/999-context',
      'ack/contrl3-rejected-groups',
      'ack/contrl4-repetition',
    ])
      for (const record of records(name)) {
        const told = describeAcknowledgement(record).filter((line) => line.startsWith('  '))
        expect(told).toHaveLength(errorsOf(record).length)
      }
  })
})
