/**
 * Everything that is measured, by name, and whether what came out may count. A task has the kind of file it
 * takes and one way of taking it: `whole(bytes)` or `stream(chunks)`.
 */
import { byteLoop } from './ceiling.mjs'
import { ours } from './ours.mjs'
import { peers } from './peers.mjs'

const ceiling = {
  'byte loop, EDIFACT': {
    kind: 'baplie',
    inexact: true,
    whole: (bytes) => ({ segments: byteLoop(bytes, "'+:?") }),
  },
  'byte loop, X12': { kind: 'status', whole: (bytes) => ({ segments: byteLoop(bytes, '~*:') }) },
}

export const tasks = { ...ceiling, ...ours, ...peers }

/** Which are run on the variants of the files. */
export const VARIANT_TASKS = {
  crlf: ['segments, EDIFACT, whole', 'StowPlan, stream', 'segments, X12, whole', 'ContainerStatus, stream'],
  single: ['StowPlan, whole', 'StowPlan, stream'],
}

/** Peers that need more than a minute or the whole memory above this size in MB. */
export const LARGEST = {
  'node-x12, whole': 50,
  'ts-edifact, stream': 50,
  'split, EDIFACT': 50,
  'split, X12': 50,
}

/** Why a figure does not count; undefined where it does. */
export function flaw(task, file, result) {
  if (result.failed !== undefined) return result.failed
  if (result.errors > 0) return `${result.errors} errors`
  if (result.findings > 0) return `${result.findings} findings of loss`
  if (result.rest > 0) return `${result.rest} values in the rest`
  if (result.units !== undefined && result.units !== file.units)
    return `${result.units} of ${file.units} units`
  if (result.messages !== undefined && result.messages !== file.messages) return `${result.messages} messages`
  if (result.segments !== undefined && !task.inexact && result.segments !== file.segments) {
    return `${result.segments} of ${file.segments} segments`
  }
  return undefined
}
