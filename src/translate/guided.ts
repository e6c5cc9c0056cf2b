/**
 * The definition of a message with the guides that are meant for it laid over: those that were asked for, and before
 * them those of the package that always count (a draft of which the standard's directory is only near).
 */
import type { Finding } from '../core/finding.js'
import { guideList, guideOf } from '../mapping/guides.js'
import type { MessageDefinition } from '../message/definition.js'
import { applyOverlay, isMeantFor, type Overlay } from '../message/overlay.js'

export class Guides {
  private readonly made = new Map<string, MessageDefinition>()

  constructor(
    private readonly asked: readonly Overlay[],
    /** Told of each rule that does not fit a definition, once. */
    private readonly tell: (found: Finding) => void,
  ) {}

  over(definition: MessageDefinition, association = ''): MessageDefinition {
    const meant = this.meantFor(definition, association)
    if (meant.length === 0) return definition
    const key = `${definition.id} ${meant.map((one) => one.id).join(' ')}`
    const known = this.made.get(key)
    if (known !== undefined) return known
    let made = definition
    for (const overlay of meant) {
      const laid = applyOverlay(made, overlay)
      for (const one of laid.findings) this.tell(one)
      made = laid.definition
    }
    this.made.set(key, made)
    return made
  }

  private meantFor(definition: MessageDefinition, association: string): Overlay[] {
    const always = guideList().filter(({ always, over, associations }) => {
      return always && over.includes(definition.id) && associations.includes(association)
    })
    const own = this.asked.filter((overlay) => isMeantFor(overlay, definition, association))
    return [...always.flatMap(({ id }) => guideOf(id) ?? []), ...own]
  }
}
