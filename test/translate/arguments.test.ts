/**
 * What programs without types hand over: data that are none are told, arguments that are none are refused with a
 * sentence that helps.
 */
import { describe, expect, it } from 'vitest'
import { check } from '../../src/translate/check.js'
import { read, readStream } from '../../src/translate/read.js'
import { segments } from '../../src/translate/segments.js'
import { write } from '../../src/translate/write.js'

const OPTIONS = {
  format: 'x12/315@004010',
  now: '2026-11-22T05:30',
  controlNumbers: { interchange: '1', group: '1', message: '0001' },
  check: 'none' as const,
  envelope: { interchange: { sender: { id: 'SENDER' }, recipient: { id: 'RECIPIENT' } } },
}
const STATUS = { type: 'ContainerStatus', event: { kind: 'gateIn' }, equipment: { number: 'CSQU3054383' } }
/** As it comes out of JSON: of no type. */
const any = (json: string) => JSON.parse(json)

describe('what is no input', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 5],
    ['a list', [85, 78, 66]],
    ['an ArrayBuffer', new ArrayBuffer(8)],
    ['numbers of two bytes', new Uint16Array(4)],
  ])('%s', async (_, input) => {
    const none = input as unknown as Uint8Array
    const message = /^Bytes are expected: a Uint8Array or Buffer/
    expect(() => read(none)).toThrow(message)
    expect(() => check(none)).toThrow(message)
    expect(() => [...segments(none)]).toThrow(message)
    for (const keepSource of [true, false])
      await expect(readStream([none], { keepSource }).next()).rejects.toThrow(message)
  })

  it('a stream of texts is refused: who decodes it may have lost bytes', async () => {
    const texts = ["UNB+UNOC:3+A+B+260101:0101+1'", "UNZ+0+1'"] as unknown as Uint8Array[]
    await expect(readStream(texts).next()).rejects.toThrow(/a stream without encoding/)
  })
})

describe('what is no record', () => {
  it.each(['null', '5', '"text"', 'true', '[]'])('%s', (json) => {
    const { bytes, findings } = write([any(json), STATUS], OPTIONS)
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      expect.stringMatching(/^record-invalid messages\[0\]\.records\[0\]/),
    ])
    expect(read(bytes).messages).toHaveLength(1)
  })
})

describe('an envelope that says little', () => {
  it.each(['{}', '{"interchange":null}', '{"group":null}', '5', 'null', '{"interchange":{"test":true}}'])(
    '%s',
    (json) => {
      const { bytes, findings } = write([{ envelope: any(json), records: [STATUS] }], OPTIONS)
      expect(findings).toEqual([])
      expect(read(bytes).messages).toHaveLength(1)
    },
  )
})
