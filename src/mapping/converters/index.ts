/**
 * The closed list of two-way converters that a map may name with `as`. To add one: one object in `single.ts`
 * or `codecs.ts`; the law test and the documentation run over this list.
 */
import { codecMakers } from './codecs.js'
import type { CodecMaker, Converter } from './converter.js'
import { singleConverters } from './single.js'

export const converters: ReadonlyMap<string, Converter> = new Map(
  singleConverters.map((one) => [one.name, one]),
)
export const codecs: ReadonlyMap<string, CodecMaker> = new Map(codecMakers.map((one) => [one.name, one]))
