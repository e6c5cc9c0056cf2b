/** An input is of one syntax: interchanges of another behind its own are an error, however they come. */
import { expect, it } from 'vitest'
import { check } from '../../src/translate/check.js'
import { read } from '../../src/translate/read.js'
import { pieces, readPieces, shown } from '../support/reading.js'
import { sampleFiles } from '../support/samples.js'
import { bytesOf, latin1 } from '../support/slow-common.js'

const sampleText = (name: string): string =>
  latin1(sampleFiles().find((one) => one.name === name)!.bytes).trimEnd()
const PLAN = sampleText('baplie/smdg21-bundles.edi')
const STATUS = sampleText('x12-315/numbers.edi')

it.each([
  ['X12 behind EDIFACT', `${PLAN}\n${STATUS}\n`, 1, PLAN.length + 1, 'X12'],
  ['EDIFACT behind X12', `${STATUS}\n${PLAN}\n`, 3, STATUS.length + 1, 'EDIFACT'],
  ['text and EDIFACT', `${STATUS}\nNOTE: ${PLAN}\n`, 3, STATUS.length + 7, 'EDIFACT'],
  ['without UNA', `${STATUS}\n${PLAN.slice(PLAN.indexOf('UNB'))}`, 3, STATUS.length + 1, 'EDIFACT'],
  ['broken over lines', `${PLAN}\nIS\nA*0\n${STATUS.slice(5)}`, 1, PLAN.length + 1, undefined],
])('%s', (_, text, messages, offset, syntax) => {
  const input = bytesOf(text)
  const whole = read(input)
  expect(whole.messages).toHaveLength(messages)
  const told = whole.findings.filter(({ severity }) => severity === 'error')
  expect(
    told.map(({ code, at, message }) => [code, at?.offset, /of (\w+) begins here/.exec(message)?.[1]]),
  ).toEqual(syntax === undefined ? [] : [['text-after-envelope', offset, syntax]])
  if (syntax !== undefined)
    expect(check(input).findings.map(({ code }) => code)).toContain('text-after-envelope')
  for (const length of [1, 2, 3, 7, 100])
    expect(shown(readPieces(pieces(input, [length])))).toBe(shown(whole))
})

it.each(['ISA-BELLA HAS SAILED', 'ISA', 'UNB', 'UNA', 'UNB+X', 'UNA:+', 'I', 'U'])('"%s" is text', (text) => {
  for (const file of [PLAN, STATUS]) {
    const { findings } = read(`${file}\n${text}`)
    expect(findings.filter(({ message }) => message.includes('is of one syntax'))).toEqual([])
  }
})
