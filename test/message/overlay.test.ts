import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseOverlay } from '../../src/mapping/parse-overlay.js'
import { definitionOf } from '../../src/message/definition.js'
import { applyOverlay } from '../../src/message/overlay.js'

it.each(['smdg/baplie-2.1', 'smdg/baplie-1.5', 'itigg/gate-and-discharge'])('%s', (id) => {
  const file = `guides/${id}.yaml`
  const { overlay, findings } = parseOverlay(readFileSync(file, 'utf8'), file)
  expect(findings).toEqual([])
  for (const over of overlay?.over ?? []) {
    const definition = definitionOf(over)
    if (!definition || !overlay) throw new Error(over)
    expect(applyOverlay(definition, overlay).findings).toEqual([])
  }
})
