/**
 * Laws of `check`: one fault put into a clean file is one finding, at the bytes of the fault; a bad message does not
 * take its neighbours; the cut of chunks does not matter.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { check } from '../../src/translate/check.js'
import { CheckStream } from '../../src/translate/check-stream.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { type SampleFile, sampleFiles } from '../support/samples.js'
import { latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

/** Samples in which nothing is wrong, with plain service characters. */
const CLEAN: SampleFile[] = sampleFiles().filter(({ name, bytes }) => {
  const text = latin1(bytes)
  if (!/^(?:baplie|codeco|x12-315)\//.test(name) || /\?|[\x80-\xff]/.test(text)) return false
  return /^UNB\+|^ISA\*.*~\s*$/s.test(text) && check(bytes).findings.length === 0
})

interface Value {
  from: number
  to: number
}

/** The values of the segments between header and trailer of all messages. */
function valuesOf(text: string): Value[] {
  const isX12 = text.startsWith('ISA')
  const bodies = isX12 ? /(?<=ST\*[^~]*~)[\s\S]*?(?=SE\*)/g : /(?<=UNH\+[^']*')[\s\S]*?(?=UNT\+)/g
  const value = isX12 ? /(?<=[*])[^*:~\r\n]+/g : /(?<=[+:])[^+:'\r\n]+/g
  return [...text.matchAll(bodies)].flatMap((body) =>
    [...body[0].matchAll(value)].map((one) => {
      const from = body.index + one.index
      return { from, to: from + one[0].length }
    }),
  )
}

const isOf = (found: Finding, code: string): boolean => found.code === code

describe('check', () => {
  it('has clean samples to begin with', () => {
    expect(CLEAN.length).toBeGreaterThan(6)
  })

  it('a value too long is told at its bytes', () => {
    const choice = fc.constantFrom(...CLEAN).chain((file) => {
      const text = latin1(file.bytes)
      return fc.record({ text: fc.constant(text), value: fc.constantFrom(...valuesOf(text)) })
    })
    fc.assert(
      fc.property(choice, ({ text, value }) => {
        const long = text.slice(value.from, value.to) + '9'.repeat(600)
        const { findings } = check(bytesOf(text.slice(0, value.from) + long + text.slice(value.to)))
        const told = findings.filter((one) => isOf(one, 'element-too-long'))
        expect(told.map((one) => one.at?.offset)).toEqual([value.from])
        expect(long.startsWith(told[0]!.found!.slice(0, 79))).toBe(true)
      }),
      runs(150),
    )
  })

  it('a stray segment is one finding, wherever it is put', () => {
    const choice = fc.constantFrom(...CLEAN).chain((file) => {
      const text = latin1(file.bytes)
      return fc.record({ text: fc.constant(text), value: fc.constantFrom(...valuesOf(text)) })
    })
    fc.assert(
      fc.property(choice, ({ text, value }) => {
        const isX12 = text.startsWith('ISA')
        const at = text.indexOf(isX12 ? '~' : "'", value.to) + 1
        const broken = `${text.slice(0, at)}${isX12 ? 'XYZ*1~' : "XYZ+1'"}${text.slice(at)}`
        const { findings } = check(bytesOf(broken))
        // the count in the trailer is wrong now, too
        expect(findings.map(({ code }) => code)).toEqual(['segment-unknown', 'trailer-count'])
        expect(findings[0]?.at?.offset).toBe(at)
      }),
      runs(150),
    )
  })

  it('a bad message does not take its neighbours', () => {
    const set = (number: string, body: string): string => `ST*315*${number}~${body}SE*4*${number}~`
    const good = 'B4***I*20261122*0530**CSQU*305438*L***CSQU3054383~R4*L*UN*USNYC~'.replace(
      '***CSQU3054383',
      '',
    )
    const all = (middle: string): string =>
      `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261122*0530*U*00401*000000001*0*P*:~GS*QO*SENDER*RECEIVER*20261122*0530*1*X*004010~${set('0001', good)}${set('0002', middle)}${set('0003', good)}GE*3*1~IEA*1*000000001~`
    const { messages } = check(all('XX~R4*LL*UN~'))
    expect(messages.map(({ findings }) => findings.length > 0)).toEqual([false, true, false])
  })

  it('does not depend on how the bytes are cut', () => {
    const files = sampleFiles().filter(({ bytes }) => bytes.length < 4000)
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.integer({ min: 1, max: 200 }), ({ bytes }, size) => {
        const stream = new CheckStream()
        const found: Finding[] = []
        const pull = (): void => {
          for (let level = stream.next(); level !== undefined; level = stream.next())
            found.push(...level.findings)
        }
        for (let at = 0; at < bytes.length; at += size) {
          stream.push(bytes.slice(at, at + size))
          pull()
        }
        stream.end()
        pull()
        found.push(...stream.takeFindings())
        const word = (one: Finding): string => `${one.at?.offset} ${one.code} ${one.message}`
        expect(found.map(word).sort()).toEqual(check(bytes).findings.map(word).sort())
      }),
      runs(100),
    )
  })
})
