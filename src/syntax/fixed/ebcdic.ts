/**
 * EBCDIC, code page 037, for a link that does not convert: tables from its bytes to those of ISO 8859-1 (of which
 * ASCII is a part) and back. CBP's guides name no character code; plain ASCII is the rule here, this is the option.
 */
import { tableOf } from '../../core/charset-tables.js'

/** 256 bytes: what each byte of code page 037 is in ISO 8859-1. */
export function fromEbcdic(): Uint8Array {
  return Uint8Array.from(tableOf('cp037') ?? [])
}

/** The same backwards; LF becomes hex 25, as line ends of EBCDIC files are read. */
export function toEbcdic(): Uint8Array {
  const back = new Uint8Array(256)
  fromEbcdic().forEach((byte, code) => {
    back[byte] = code
  })
  return back
}
