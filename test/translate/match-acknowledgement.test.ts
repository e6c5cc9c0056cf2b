/** A received acknowledgement tied to what was sent. */
import { describe, expect, it } from 'vitest'
import type { Acknowledgement } from '../../src/records/acknowledgement.js'
import { acknowledge } from '../../src/translate/acknowledge.js'
import { check } from '../../src/translate/check.js'
import { matchAcknowledgement } from '../../src/translate/match-acknowledgement.js'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'
import { sample } from '../support/samples.js'

const sent = read(sample('x12-315/life-of-a-container')).messages
const GIVEN = { now: '2026-11-22T14:05', controlNumbers: { interchange: '1' }, unasked: true }
const recordOf = (bytes: Uint8Array): Acknowledgement =>
  read(bytes).messages[0]!.records[0] as Acknowledgement
const verdicts = (record: Acknowledgement, messages = sent): unknown[] =>
  matchAcknowledgement(record, messages).messages.map(({ index, verdict, by }) => [index, verdict, by])

describe('our own acknowledgements match what they answer', () => {
  it.each(['997', '999', '824'] as const)('%s: each set has its verdict', (type) => {
    const { bytes } = acknowledge(check(sample('x12-315/life-of-a-container')), { ...GIVEN, type })
    const match = matchAcknowledgement(recordOf(bytes), sent)
    expect(match.unknown).toEqual([])
    expect(match.messages.map(({ index, by }) => [index, by])).toEqual(sent.map((_, i) => [i, 'message']))
  })

  it('TA1: all of the interchange is received, not yet judged', () => {
    const { bytes } = acknowledge(check(sample('x12-315/life-of-a-container')), { ...GIVEN, type: 'ta1' })
    expect(verdicts(recordOf(bytes))).toEqual(sent.map((_, i) => [i, 'received', 'interchange']))
  })

  it('CONTRL and APERAK: each message has its verdict', () => {
    const plans = read(sample('baplie/smdg22-two-messages')).messages
    const result = check(sample('baplie/smdg22-two-messages'))
    const contrl = recordOf(acknowledge(result, { ...GIVEN, type: 'contrl' }).bytes)
    expect(verdicts(contrl, plans).map((one) => (one as unknown[])[2])).toEqual(['message', 'message'])
    const answers = read(acknowledge(result, { ...GIVEN, type: 'aperak' }).bytes).messages
    const first = matchAcknowledgement(answers[0]!.records[0] as Acknowledgement, plans)
    expect(first.messages.map(({ index, by }) => [index, by])).toEqual([[0, 'message']])
  })
})

describe('received ones', () => {
  const group = sent[0]!.envelope.group!
  const answer = (verdict: 'accepted' | 'partlyAccepted' | 'rejected'): Acknowledgement => ({
    type: 'Acknowledgement',
    groups: [
      {
        functionalId: group.functionalId,
        reference: `000${group.reference}`,
        verdict,
        messages: [
          {
            type: '315',
            reference: '2',
            verdict: 'rejected',
            segments: [{ tag: 'B4', position: 2, error: { kind: 'missing', code: '3', list: 'x12:720' } }],
          },
        ],
      },
    ],
  })

  it('sets that are not named have the verdict of their group; zeros in front do not matter', () => {
    const [first, second, third] = verdicts(answer('partlyAccepted'))
    expect([first, second, third]).toEqual([
      [0, 'accepted', 'group'],
      [1, 'rejected', 'message'],
      [2, 'accepted', 'group'],
    ])
    expect(verdicts(answer('rejected'))[2]).toEqual([2, 'rejected', 'group'])
  })

  it('errors go to the set that they are about', () => {
    const { messages } = matchAcknowledgement(answer('partlyAccepted'), sent)
    expect(messages[0]!.errors).toEqual([])
    expect(messages[1]!.errors).toMatchObject([{ level: 'segment', position: 2, tag: 'B4', kind: 'missing' }])
  })

  it('what was not sent is told', () => {
    const other: Acknowledgement = {
      type: 'Acknowledgement',
      groups: [{ functionalId: 'SO', reference: group.reference, verdict: 'accepted' }],
    }
    expect(matchAcknowledgement(other, sent)).toEqual({
      messages: [],
      unknown: [{ level: 'group', reference: group.reference, type: 'SO' }],
    })
  })

  it('a rejected interchange rejects what is in it, other interchanges have no verdict', () => {
    const { interchange } = sent[0]!.envelope
    const record: Acknowledgement = {
      type: 'Acknowledgement',
      interchange: {
        reference: interchange!.reference,
        preparedAt: { at: '2026-06-11T09:30' },
        verdict: 'rejected',
        errors: [{ kind: 'duplicate', code: '025', list: 'x12:I18' }],
      },
    }
    const others = read(sample('x12-315/two-interchanges')).messages
    const { messages } = matchAcknowledgement(record, [...sent, ...others])
    expect(messages.map(({ index }) => index)).toEqual(sent.map((_, i) => i))
    expect(messages[0]).toMatchObject({
      verdict: 'rejected',
      by: 'interchange',
      errors: [{ kind: 'duplicate' }],
    })
  })

  it('CONTRL of another sender is about another interchange', () => {
    const plans = read(sample('baplie/smdg22-two-messages')).messages
    const { interchange } = plans[0]!.envelope
    const record: Acknowledgement = {
      type: 'Acknowledgement',
      interchange: { reference: interchange!.reference, sender: { id: 'SOMEBODY' }, verdict: 'accepted' },
    }
    expect(matchAcknowledgement(record, plans).messages).toEqual([])
  })

  it('APERAK answers by the number of the document too', () => {
    const plans = read(sample('baplie/smdg22-vgm-terminals')).messages
    const record: Acknowledgement = {
      type: 'Acknowledgement',
      verdict: 'rejected',
      references: [{ kind: 'previousMessage', number: 'NOT THIS' }],
      applicationErrors: [{ codes: [{ code: '12' }], text: 'no such port' }],
    }
    expect(matchAcknowledgement(record, plans).unknown).toEqual([{ level: 'message', reference: 'NOT THIS' }])
    const numbered = [
      { envelope: plans[0]!.envelope, records: [{ type: 'StowPlan', reference: 'NOT THIS' }] },
    ]
    expect(matchAcknowledgement(record, numbered).messages).toMatchObject([
      { index: 0, verdict: 'rejected', errors: [{ code: '12', text: 'no such port' }] },
    ])
  })

  it('what was handed to write matches as well', () => {
    const { bytes } = write(sent, { format: 'x12/315@004010' })
    expect(bytes.length).toBeGreaterThan(0)
    const data = sent.map(({ envelope, records }) => ({ envelope, records }))
    expect(verdicts(answer('accepted'), data as typeof sent)[0]).toEqual([0, 'accepted', 'group'])
  })
})
