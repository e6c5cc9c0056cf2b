import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatMoment,
  formatTime,
  momentFormatOf,
  parseDate,
  parseDateTime,
  parseMoment,
  parseTime,
  zoneOf,
} from '../../src/core/moment.js'

const pad = (value: number, width: number) => String(value).padStart(width, '0')
const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/** Real days by the calendar of the host, in UTC. */
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10))
const windowDay = day('1970-01-01T00:00:00Z', '2069-12-31T23:59:59Z')
const minute = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${pad(h, 2)}:${pad(m, 2)}`)
const second = fc.tuple(minute, fc.nat(59)).map(([m, s]) => `${m}:${pad(s, 2)}`)
const decimal = fc
  .tuple(second, fc.integer({ min: 0, max: 109 }))
  .map(([s, d]) => `${s}.${d < 10 ? d : pad(d - 10, 2)}`)

describe('parseMoment', () => {
  it.each([
    ['101', '100112', '2010-01-12', undefined],
    ['102', '20100112', '2010-01-12', undefined],
    ['201', '1001121456', '2010-01-12T14:56', undefined],
    ['202', '100112145630', '2010-01-12T14:56:30', undefined],
    ['203', '201001121456', '2010-01-12T14:56', undefined],
    ['204', '20100112145630', '2010-01-12T14:56:30', undefined],
    ['205', '201001121456+0100', '2010-01-12T14:56', '+0100'],
    ['206', '1001121456-0530', '2010-01-12T14:56', '-0530'],
    ['207', '100112145630+0000', '2010-01-12T14:56:30', '+0000'],
    ['208', '20100112145630-1200', '2010-01-12T14:56:30', '-1200'],
    ['301', '1001121456EST', '2010-01-12T14:56', 'EST'],
    ['302', '100112145630GMT', '2010-01-12T14:56:30', 'GMT'],
    ['303', '201001121456+01', '2010-01-12T14:56', '+01'],
    ['304', '20100112145630CET', '2010-01-12T14:56:30', 'CET'],
  ])('%s %s', (format, text, iso, zone) => {
    expect(parseMoment(text, format)).toBe(iso)
    expect(zoneOf(text, format)).toBe(zone)
    expect(formatMoment(iso, format, zone)).toBe(text)
  })

  it('has the window 1970 to 2069 for two-digit years', () => {
    const years = ['700101', '991231', '000101', '690101'].map((text) =>
      parseMoment(text, '101')?.slice(0, 4),
    )
    expect(years).toEqual(['1970', '1999', '2000', '2069'])
    expect(formatMoment('1969-12-31', '101')).toBeUndefined()
    expect(formatMoment('2070-01-01', '101')).toBeUndefined()
    expect(formatMoment('2070-01-01', '102')).toBe('20700101')
  })

  it('reads real days only', () => {
    for (const text of ['20100231', '20101301', '20100001', '20100100', '20100132', '20100431', '00000101']) {
      expect(parseMoment(text, '102')).toBeUndefined()
    }
    for (const year of [1900, 1996, 2000, 2001, 2004, 2100, 2400]) {
      expect(parseMoment(`${year}0229`, '102') !== undefined).toBe(isLeap(year))
    }
  })

  it('reads real times only; 24:00 and leap seconds are none', () => {
    for (const time of ['2400', '2360', '9999', '1a00', '-100', ' 100', '+100']) {
      expect(parseMoment(`20100112${time}`, '203')).toBeUndefined()
    }
    expect(parseMoment('20100112235960', '204')).toBeUndefined()
  })

  it('refuses other lengths, other signs and unknown formats', () => {
    for (const [text, format] of [
      ['2010-01-12', '102'],
      ['100112', '102'],
      ['20100112', '101'],
      ['201001121456', '301'],
      ['20100112145', '203'],
      ['2010011２', '102'],
      ['', '102'],
      ['1001121456  Z', '301'],
      ['201001121456 0100', '205'],
      ['201001121456+2400', '205'],
      ['20100112', '999'],
      ['20100112', 'constructor'],
    ]) {
      expect(parseMoment(text!, format!)).toBeUndefined()
      expect(zoneOf(text!, format!)).toBeUndefined()
    }
  })
})

describe('formatMoment', () => {
  it('never changes the precision and never drops or makes up a zone', () => {
    expect(formatMoment('2010-01-12T14:56', '102')).toBeUndefined()
    expect(formatMoment('2010-01-12', '203')).toBeUndefined()
    expect(formatMoment('2010-01-12T14:56:30.5', '204')).toBeUndefined()
    expect(formatMoment('2010-01-12T14:56', '203', 'EST')).toBeUndefined()
    expect(formatMoment('2010-01-12T14:56', '303')).toBeUndefined()
    expect(formatMoment('2010-01-12T14:56', '303', 'X')).toBeUndefined()
  })

  it('refuses what is not ISO local text', () => {
    for (const iso of ['2010/01/12', '2010-02-31', '20100112', '', '2010-01-12 14:56', '2010-01-12T14:56Z']) {
      for (const format of ['102', '203', '204']) expect(formatMoment(iso, format)).toBeUndefined()
      expect(momentFormatOf(iso)).toBeUndefined()
    }
  })

  it('undoes parseMoment, by the format of the precision', () => {
    const any = fc.oneof(
      day('0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'),
      fc.tuple(windowDay, fc.oneof(minute, second)).map((parts) => parts.join('T')),
    )
    fc.assert(
      fc.property(any, (iso) => {
        const format = momentFormatOf(iso)
        expect(format).toBe({ 10: '102', 16: '203', 19: '204' }[iso.length])
        expect(parseMoment(formatMoment(iso, format!)!, format!)).toBe(iso)
      }),
    )
  })

  it('gives back each text that parseMoment reads, in every format', () => {
    const date = fc
      .tuple(windowDay, fc.constantFrom(0, 2))
      .map(([iso, from]) => iso.replaceAll('-', '').slice(from))
    const time = fc.oneof(fc.constant(''), minute, second).map((iso) => iso.replaceAll(':', ''))
    const zone = fc.constantFrom('', 'EST', '+01', '+0100', '-0930')
    const formats = [101, 102, 201, 202, 203, 204, 205, 206, 207, 208, 301, 302, 303, 304].map(String)
    const reached = new Set<string>()
    const law = fc.property(date, time, zone, (...parts) => {
      const text = parts.join('')
      for (const format of formats) {
        const iso = parseMoment(text, format)
        if (iso === undefined) continue
        reached.add(format)
        expect(formatMoment(iso, format, zoneOf(text, format))).toBe(text)
      }
    })
    fc.assert(law, { numRuns: 500 })
    expect([...reached].sort()).toEqual(formats)
  })
})

describe('dates and times of X12', () => {
  it.each([
    ['221114', '1450', '2022-11-14T14:50'],
    ['20221114', '1450', '2022-11-14T14:50'],
    ['20221114', '145030', '2022-11-14T14:50:30'],
    ['20221114', '1450305', '2022-11-14T14:50:30.5'],
    ['20221114', '14503025', '2022-11-14T14:50:30.25'],
    ['20221114', '', '2022-11-14'],
  ])('%s %s', (date, time, iso) => {
    expect(parseDateTime(date, time)).toBe(iso)
    expect(formatDate(iso, date.length === 6 ? 6 : 8)).toBe(date)
    expect(formatTime(iso) ?? '').toBe(time)
  })

  it('refuses what is neither', () => {
    for (const date of ['', '2211', '2022111', '20221131', '00000000', '2022111X'])
      expect(parseDate(date)).toBeUndefined()
    for (const time of ['', '14', '145', '14503', '2400', '145060', '145030x', '1450300x', '145030255']) {
      expect(parseTime(time)).toBeUndefined()
      if (time !== '') expect(parseDateTime('20221114', time)).toBeUndefined()
    }
    expect(formatTime('2022-11-14')).toBeUndefined()
    expect(formatDate('2022-11-14T99:00', 8)).toBeUndefined()
    expect(formatDate('2022-11-14 14:50', 8)).toBeUndefined()
    expect(formatDate('1969-01-01', 6)).toBeUndefined()
  })

  it('come back exactly', () => {
    fc.assert(
      fc.property(
        windowDay,
        fc.oneof(minute, second, decimal),
        fc.constantFrom<6 | 8>(6, 8),
        (date, time, digits) => {
          const iso = `${date}T${time}`
          expect(parseDateTime(formatDate(iso, digits)!, formatTime(iso)!)).toBe(iso)
          expect(parseDate(formatDate(date, digits)!)).toBe(date)
          expect(parseTime(formatTime(time)!)).toBe(time)
        },
      ),
    )
  })
})

it('gives the same on any day and in any zone: the clock of the runtime is not asked', () => {
  const [zone, now] = [process.env.TZ, Date.now]
  try {
    process.env.TZ = 'Pacific/Kiritimati'
    Date.now = () => {
      throw new Error('the clock was asked')
    }
    expect(parseMoment('2403310230', '201')).toBe('2024-03-31T02:30')
    expect(formatMoment('2024-03-31T02:30', '203')).toBe('202403310230')
  } finally {
    Date.now = now
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
})
