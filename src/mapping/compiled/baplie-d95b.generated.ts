// Made by scripts/compile-maps.mjs from the plan of edifact/baplie@smdg22; not to be edited.
import { listOf } from '../../core/plain-object.js'
import * as objects from '../../records/objects.generated.js'
import type { Segment } from '../../syntax/segment.js'
import * as tape from '../../syntax/tape.js'
import { qualifierOf } from '../claims.js'
import * as compiled from '../compiled-reader.js'
import { isObject, type RecordObject } from '../objects.js'
import { codeAt, isAt } from '../tests.js'

const { arenaMarks: M, COMPONENT, DIRTY, ELEMENT, POSITION_SHIFT: P, SEPARATORS, TERMINATOR } = tape
const { cellValue } = compiled
const {
  Attached,
  CargoNature,
  DangerousGoods,
  Dimension,
  Extent,
  GoodsItem,
  Location,
  LostSlot,
  Measurement,
  OverDimensions,
  Packages,
  Party,
  Quantity,
  Reference,
  Remark,
  RolePlace,
  Slot,
  StowedUnit,
  Temperature,
  Terminal,
  VerifiedGrossMass,
} = objects

/** The plan that this code fits. */
export const signature = '6fe1cpbhev'

export class BaplieD95b extends compiled.CompiledReader {
  protected override claim(s: Segment, scope: number): boolean {
    switch (scope) {
      case 0:
        return this.in0(s)
      case 5:
      case 13:
      case 14:
      case 15:
      case 16:
      case 17:
      case 19:
      case 20:
        return this.in5(s)
      case 18:
        return this.in18(s)
      case 21:
      case 23:
      case 24:
        return this.in21(s)
      case 22:
        return this.in22(s)
      case 25:
        return this.in25(s)
      default:
        return false
    }
  }

  private in0(s: Segment): boolean {
    switch (s.tagCode) {
      case 5001027: // LOC
        switch (qualifierOf(s)) {
          case 3617841:
            return this.a4(s)
          default:
            return false
        }
      default:
        return false
    }
  }

  private in5(s: Segment): boolean {
    switch (s.tagCode) {
      case 4609112: // FTX
        switch (qualifierOf(s)) {
          case 5719873:
            return this.a32(s)
          default:
            return this.a24(s)
        }
      case 5524816: // TMP
        return this.a42(s)
      case 4475213: // DIM
        switch (qualifierOf(s)) {
          case 53:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a36(s)
            return this.a26(s)
          case 54:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a37(s)
            return this.a26(s)
          case 55:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a38(s)
            return this.a26(s)
          case 56:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a39(s)
            return this.a26(s)
          case 57:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 3) === 0) return this.a40(s)
            return this.a26(s)
          case 49:
            return this.a35(s)
          case 12337:
            return this.a41(s)
          default:
            return this.a26(s)
        }
      case 4474707: // DGS
        return this.a31(s)
      case 4542788: // EQD
        return this.a30(s)
      case 5064001: // MEA
        switch (qualifierOf(s)) {
          case 21591:
            if (codeAt(s, 2, 1) === 71) return this.a50(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a53(s)
            return this.a33(s)
          case 4538689:
            if (codeAt(s, 2, 1) === 71) return this.a51(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a52(s)
            return this.a25(s)
          case 5064534:
            return this.a34(s)
          default:
            return this.a25(s)
        }
      case 5393991: // RNG
        return this.a43(s)
      case 5001027: // LOC
        switch (qualifierOf(s)) {
          case 57:
            return this.a44(s)
          case 54:
            return this.a54(s)
          case 12593:
            return this.a45(s)
          case 12849:
            return this.a55(s)
          case 13105:
            return this.a46(s)
          case 13366:
            return false
          case 14390:
            return false
          case 12343:
            return false
          case 12855:
            return false
          case 12600:
            return false
          case 14137:
            return false
          case 13879:
            return this.a47(s)
          case 13112:
            return this.a48(s)
          case 3290417:
            return this.a49(s)
          case 3617841:
            return this.a4(s)
          default:
            return this.a28(s)
        }
      case 5391942: // RFF
        return this.a29(s)
      case 4670547: // GDS
        return this.a23(s)
      case 4671812: // GID
        return this.a22(s)
      default:
        return false
    }
  }

  private in18(s: Segment): boolean {
    switch (s.tagCode) {
      case 4609112: // FTX
        switch (qualifierOf(s)) {
          case 5719873:
            return this.a32(s)
          default:
            return this.a24(s)
        }
      case 5524816: // TMP
        return this.a42(s)
      case 4475213: // DIM
        switch (qualifierOf(s)) {
          case 53:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a36(s)
            return this.a26(s)
          case 54:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a37(s)
            return this.a26(s)
          case 55:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a38(s)
            return this.a26(s)
          case 56:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a39(s)
            return this.a26(s)
          case 57:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 3) === 0) return this.a40(s)
            return this.a26(s)
          case 49:
            return this.a35(s)
          case 12337:
            return this.a41(s)
          default:
            return this.a26(s)
        }
      case 4474707: // DGS
        return this.a31(s)
      case 4542788: // EQD
        return this.a30(s)
      case 5064001: // MEA
        switch (qualifierOf(s)) {
          case 21591:
            if (codeAt(s, 2, 1) === 71) return this.a50(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a53(s)
            return this.a33(s)
          case 4538689:
            if (codeAt(s, 2, 1) === 71) return this.a51(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a52(s)
            return this.a25(s)
          case 5064534:
            return this.a34(s)
          default:
            return this.a25(s)
        }
      case 5393991: // RNG
        return this.a43(s)
      case 5001027: // LOC
        switch (qualifierOf(s)) {
          case 13366:
            return false
          case 14390:
            return false
          case 12343:
            return false
          case 12855:
            return false
          case 12600:
            return false
          case 14137:
            return false
          case 57:
            return this.a44(s)
          case 54:
            return this.a54(s)
          case 12593:
            return this.a45(s)
          case 12849:
            return this.a55(s)
          case 13105:
            return this.a46(s)
          case 13879:
            return this.a47(s)
          case 13112:
            return this.a48(s)
          case 3290417:
            return this.a49(s)
          case 3617841:
            return this.a4(s)
          default:
            return this.a28(s)
        }
      case 5391942: // RFF
        return this.a29(s)
      case 4670547: // GDS
        return this.a23(s)
      case 4671812: // GID
        return this.a22(s)
      default:
        return false
    }
  }

  private in21(s: Segment): boolean {
    switch (s.tagCode) {
      case 5128516: // NAD
        switch (qualifierOf(s)) {
          case 16707:
            return this.a58(s)
          default:
            return this.a57(s)
        }
      case 4609112: // FTX
        switch (qualifierOf(s)) {
          case 5719873:
            return this.a32(s)
          default:
            return this.a24(s)
        }
      case 5524816: // TMP
        return this.a42(s)
      case 4475213: // DIM
        switch (qualifierOf(s)) {
          case 53:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a36(s)
            return this.a26(s)
          case 54:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a37(s)
            return this.a26(s)
          case 55:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a38(s)
            return this.a26(s)
          case 56:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a39(s)
            return this.a26(s)
          case 57:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 3) === 0) return this.a40(s)
            return this.a26(s)
          case 49:
            return this.a35(s)
          case 12337:
            return this.a41(s)
          default:
            return this.a26(s)
        }
      case 4474707: // DGS
        return this.a31(s)
      case 4542788: // EQD
        return this.a30(s)
      case 4542785: // EQA
        return this.a56(s)
      case 5064001: // MEA
        switch (qualifierOf(s)) {
          case 21591:
            if (codeAt(s, 2, 1) === 71) return this.a50(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a53(s)
            return this.a33(s)
          case 4538689:
            if (codeAt(s, 2, 1) === 71) return this.a51(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a52(s)
            return this.a25(s)
          case 5064534:
            return this.a34(s)
          default:
            return this.a25(s)
        }
      case 5393991: // RNG
        return this.a43(s)
      case 5001027: // LOC
        switch (qualifierOf(s)) {
          case 57:
            return this.a44(s)
          case 54:
            return this.a54(s)
          case 12593:
            return this.a45(s)
          case 12849:
            return this.a55(s)
          case 13105:
            return this.a46(s)
          case 13366:
            return false
          case 14390:
            return false
          case 12343:
            return false
          case 12855:
            return false
          case 12600:
            return false
          case 14137:
            return false
          case 13879:
            return this.a47(s)
          case 13112:
            return this.a48(s)
          case 3290417:
            return this.a49(s)
          case 3617841:
            return this.a4(s)
          default:
            return this.a28(s)
        }
      case 5391942: // RFF
        return this.a29(s)
      case 4670547: // GDS
        return this.a23(s)
      case 4671812: // GID
        return this.a22(s)
      default:
        return false
    }
  }

  private in22(s: Segment): boolean {
    switch (s.tagCode) {
      case 4609112: // FTX
        switch (qualifierOf(s)) {
          case 4407617:
            return this.a60(s)
          case 4473153:
            return this.a60(s)
          default:
            return this.a59(s)
        }
      case 5524816: // TMP
        return this.a42(s)
      case 4475213: // DIM
        switch (qualifierOf(s)) {
          case 53:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a36(s)
            return this.a26(s)
          case 54:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a37(s)
            return this.a26(s)
          case 55:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a38(s)
            return this.a26(s)
          case 56:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a39(s)
            return this.a26(s)
          case 57:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 3) === 0) return this.a40(s)
            return this.a26(s)
          case 49:
            return this.a35(s)
          case 12337:
            return this.a41(s)
          default:
            return this.a26(s)
        }
      case 4474707: // DGS
        return this.a31(s)
      case 4542788: // EQD
        return this.a30(s)
      case 5064001: // MEA
        switch (qualifierOf(s)) {
          case 21591:
            if (codeAt(s, 2, 1) === 71) return this.a50(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a53(s)
            return this.a33(s)
          case 4538689:
            if (codeAt(s, 2, 1) === 71) return this.a51(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a52(s)
            return this.a25(s)
          case 5064534:
            return this.a34(s)
          default:
            return this.a25(s)
        }
      case 5393991: // RNG
        return this.a43(s)
      case 5001027: // LOC
        switch (qualifierOf(s)) {
          case 57:
            return this.a44(s)
          case 54:
            return this.a54(s)
          case 12593:
            return this.a45(s)
          case 12849:
            return this.a55(s)
          case 13105:
            return this.a46(s)
          case 13366:
            return false
          case 14390:
            return false
          case 12343:
            return false
          case 12855:
            return false
          case 12600:
            return false
          case 14137:
            return false
          case 13879:
            return this.a47(s)
          case 13112:
            return this.a48(s)
          case 3290417:
            return this.a49(s)
          case 3617841:
            return this.a4(s)
          default:
            return this.a28(s)
        }
      case 5391942: // RFF
        return this.a29(s)
      case 4670547: // GDS
        return this.a23(s)
      case 4671812: // GID
        return this.a22(s)
      default:
        return false
    }
  }

  private in25(s: Segment): boolean {
    switch (s.tagCode) {
      case 4609112: // FTX
        switch (qualifierOf(s)) {
          case 4407617:
            return this.a60(s)
          case 4473153:
            return this.a60(s)
          case 5719873:
            return this.a32(s)
          default:
            return this.a59(s)
        }
      case 5524816: // TMP
        return this.a42(s)
      case 4475213: // DIM
        switch (qualifierOf(s)) {
          case 53:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a36(s)
            return this.a26(s)
          case 54:
            if (codeAt(s, 2, 3) === 0 && codeAt(s, 2, 4) === 0) return this.a37(s)
            return this.a26(s)
          case 55:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a38(s)
            return this.a26(s)
          case 56:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 4) === 0) return this.a39(s)
            return this.a26(s)
          case 57:
            if (codeAt(s, 2, 2) === 0 && codeAt(s, 2, 3) === 0) return this.a40(s)
            return this.a26(s)
          case 49:
            return this.a35(s)
          case 12337:
            return this.a41(s)
          default:
            return this.a26(s)
        }
      case 4474707: // DGS
        return this.a31(s)
      case 4542788: // EQD
        return this.a30(s)
      case 5064001: // MEA
        switch (qualifierOf(s)) {
          case 21591:
            if (codeAt(s, 2, 1) === 71) return this.a50(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a53(s)
            return this.a33(s)
          case 4538689:
            if (codeAt(s, 2, 1) === 71) return this.a51(s)
            if (codeAt(s, 2, 1) === 5064534) return this.a52(s)
            return this.a25(s)
          case 5064534:
            return this.a34(s)
          default:
            return this.a25(s)
        }
      case 5393991: // RNG
        return this.a43(s)
      case 5001027: // LOC
        switch (qualifierOf(s)) {
          case 57:
            return this.a44(s)
          case 54:
            return this.a54(s)
          case 12593:
            return this.a45(s)
          case 12849:
            return this.a55(s)
          case 13105:
            return this.a46(s)
          case 13366:
            return false
          case 14390:
            return false
          case 12343:
            return false
          case 12855:
            return false
          case 12600:
            return false
          case 14137:
            return false
          case 13879:
            return this.a47(s)
          case 13112:
            return this.a48(s)
          case 3290417:
            return this.a49(s)
          case 3617841:
            return this.a4(s)
          default:
            return this.a28(s)
        }
      case 5391942: // RFF
        return this.a29(s)
      case 4670547: // GDS
        return this.a23(s)
      case 4671812: // GID
        return this.a22(s)
      default:
        return false
    }
  }

  private n0(): RecordObject {
    const known = this.current[0]
    if (known !== undefined && this.born[0] === this.inst[0]) return known
    return this.objects.at(0)
  }

  private n4(): RecordObject {
    const known = this.current[4]
    if (known !== undefined && this.born[4] === this.inst[5]) return known
    return this.objects.at(4)
  }

  private n36(): RecordObject {
    const known = this.current[36]
    if (known !== undefined && this.born[36] === this.inst[5]) return known
    const parent = this.n4()
    if (parent.equipment !== undefined) return this.objects.at(36)
    const o36 = new StowedUnit()
    parent.equipment = listOf(o36)
    this.current[36] = o36
    this.born[36] = this.inst[5]!
    this.seen[36] = 0
    return o36
  }

  private n37(): RecordObject {
    const known = this.current[37]
    if (known !== undefined && this.born[37] === this.inst[13]) return known
    return this.objects.at(37)
  }

  private n45(): RecordObject {
    const known = this.current[45]
    if (known !== undefined && this.born[45] === this.inst[21]) return known
    return this.objects.at(45)
  }

  private n46(): RecordObject {
    const known = this.current[46]
    if (known !== undefined && this.born[46] === this.inst[22]) return known
    return this.objects.at(46)
  }

  private n47(): RecordObject {
    const known = this.current[47]
    if (known !== undefined && this.born[47] === this.inst[5]) return known
    const field = this.n4().position
    if (!isObject(field)) return this.objects.at(47)
    this.current[47] = field
    this.born[47] = this.inst[5]!
    this.seen[47] = 0
    return field
  }

  private n50(): RecordObject {
    const known = this.current[50]
    if (known !== undefined && this.born[50] === this.inst[5]) return known
    const parent = this.n36()
    if (parent.verifiedGrossMass !== undefined) return this.objects.at(50)
    const o50 = new VerifiedGrossMass()
    parent.verifiedGrossMass = o50
    this.current[50] = o50
    this.born[50] = this.inst[5]!
    this.seen[50] = 0
    return o50
  }

  private n52(): RecordObject {
    const known = this.current[52]
    if (known !== undefined && this.born[52] === this.inst[5]) return known
    const parent = this.n36()
    if (parent.overDimensions !== undefined) return this.objects.at(52)
    const o52 = new OverDimensions()
    parent.overDimensions = o52
    this.current[52] = o52
    this.born[52] = this.inst[5]!
    this.seen[52] = 0
    return o52
  }

  private n79(): RecordObject {
    const known = this.current[79]
    if (known !== undefined && this.born[79] === this.inst[13]) return known
    const parent = this.n37()
    if (parent.packages !== undefined) return this.objects.at(79)
    const o79 = new Packages()
    parent.packages = listOf(o79)
    this.current[79] = o79
    this.born[79] = this.inst[13]!
    this.seen[79] = 0
    return o79
  }

  private n80(): RecordObject {
    const known = this.current[80]
    if (known !== undefined && this.born[80] === this.inst[13]) return known
    return this.objects.at(80)
  }

  private n81(): RecordObject {
    const known = this.current[81]
    if (known !== undefined && this.born[81] === this.inst[13]) return known
    return this.objects.at(81)
  }

  /** LOC(147) */
  private a4(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    if (course.rank > 25) return false
    const outer = instances[0]!
    const index = this.counted(5, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v173: unknown, v174: unknown, v175: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v173 = cellValue(this, first + 173, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v174 = cellValue(this, first + 174, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v175 = cellValue(this, first + 175, m, n)) === undefined) return false
          m = n
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const b47 = (v174 === undefined ? 0 : 1) | (v175 === undefined ? 0 : 2)
    course.rank = 11
    course.claimed++
    this.notes.lastName = "LOC(147)"
    taken[4] = outer
    const parent = this.n0()
    const o4 = new Slot(v173)
    const list = parent.slots
    if (index > 0 && Array.isArray(list)) list.push(o4)
    else parent.slots = listOf(o4)
    this.open(5, outer, index)
    current[4] = o4
    born[4] = inst[5]!
    seen[4] = (v173 === undefined ? 0 : 1)
    if (b47 !== 0) {
      const o = this.n47()
      if (v174 !== undefined) o.list = v174
      if (v175 !== undefined) o.scheme = v175
      seen[47]! |= b47
    }
    return true
  }

  /** GID */
  private a22(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    if (course.rank > 12) return false
    const outer = instances[5]!
    const index = this.counted(13, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v317: unknown, v318: unknown, v319: unknown, s35 = 0, s36 = 0, v322: unknown, v323: unknown, v324: unknown, s51 = 0, s52 = 0, v327: unknown, v328: unknown, v329: unknown, s67 = 0, s68 = 0, v332: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v317 = cellValue(this, first + 317, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v318 = cellValue(this, first + 318, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v319 = cellValue(this, first + 319, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s35 = j
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1) {
              if ((n & DIRTY) !== 0) return false
              s36 = j
            }
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1 && (v322 = cellValue(this, first + 322, m, n)) === undefined) return false
              m = n
            }
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v323 = cellValue(this, first + 323, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v324 = cellValue(this, first + 324, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s51 = j
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1) {
              if ((n & DIRTY) !== 0) return false
              s52 = j
            }
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1 && (v327 = cellValue(this, first + 327, m, n)) === undefined) return false
              m = n
            }
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v328 = cellValue(this, first + 328, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v329 = cellValue(this, first + 329, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s67 = j
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1) {
              if ((n & DIRTY) !== 0) return false
              s68 = j
            }
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1 && (v332 = cellValue(this, first + 332, m, n)) === undefined) return false
              m = n
            }
          }
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w47 = this.span(47, s35, s36, 0)
    if (w47 === undefined) return false
    const w48 = this.span(48, s51, s52, 0)
    if (w48 === undefined) return false
    const w49 = this.span(49, s67, s68, 0)
    if (w49 === undefined) return false
    const b79 = (v318 === undefined ? 0 : 1) | (v319 === undefined ? 0 : 2) | (w47[0] === undefined ? 0 : 4) | (v322 === undefined ? 0 : 8)
    const b80 = (v323 === undefined ? 0 : 1) | (v324 === undefined ? 0 : 2) | (w48[0] === undefined ? 0 : 4) | (v327 === undefined ? 0 : 8)
    const b81 = (v328 === undefined ? 0 : 1) | (v329 === undefined ? 0 : 2) | (w49[0] === undefined ? 0 : 4) | (v332 === undefined ? 0 : 8)
    course.rank = 12
    course.claimed++
    this.notes.lastName = "GID"
    taken[22] = outer
    const parent = this.n36()
    const o37 = new GoodsItem(v317)
    const list = parent.goods
    if (index > 0 && Array.isArray(list)) list.push(o37)
    else parent.goods = listOf(o37)
    this.open(13, outer, index)
    current[37] = o37
    born[37] = inst[13]!
    seen[37] = (v317 === undefined ? 0 : 1)
    if (b79 !== 0) {
      const o = this.n79()
      if (v318 !== undefined) o.count = v318
      if (v319 !== undefined) o.type = v319
      if (w47[0] !== undefined) o.list = w47[0]
      if (v322 !== undefined) o.name = v322
      seen[79]! |= b79
    }
    if (b80 !== 0) {
      const o = this.n80()
      if (v323 !== undefined) o.count = v323
      if (v324 !== undefined) o.type = v324
      if (w48[0] !== undefined) o.list = w48[0]
      if (v327 !== undefined) o.name = v327
      seen[80]! |= b80
    }
    if (b81 !== 0) {
      const o = this.n81()
      if (v328 !== undefined) o.count = v328
      if (v329 !== undefined) o.type = v329
      if (w49[0] !== undefined) o.list = w49[0]
      if (v332 !== undefined) o.name = v332
      seen[81]! |= b81
    }
    return true
  }

  /** GDS */
  private a23(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 13) return false
    const outer = instances[5]!
    const index = this.counted(14, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v333: unknown, s18 = 0, s19 = 0
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v333 = cellValue(this, first + 333, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s18 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s19 = j
          }
          m = n
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w50 = this.span(50, s18, s19, 0)
    if (w50 === undefined) return false
    course.rank = 13
    course.claimed++
    this.notes.lastName = "GDS"
    taken[23] = outer
    const parent = this.n36()
    const o38 = new CargoNature(v333)
    if (w50[0] !== undefined) o38.list = w50[0]
    const list = parent.cargoNature
    if (index > 0 && Array.isArray(list)) list.push(o38)
    else parent.cargoNature = listOf(o38)
    this.open(14, outer, index)
    return true
  }

  /** FTX */
  private a24(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 14) return false
    const outer = instances[5]!
    const index = this.counted(15, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v336: unknown, v337: unknown, v338: unknown, s50 = 0, s51 = 0, v346: unknown
    let l341: string[] | undefined
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v336 = cellValue(this, first + 336, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v337 = cellValue(this, first + 337, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v338 = cellValue(this, first + 338, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s50 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s51 = j
          }
          m = n
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        l341 = this.line(l341, 0, m, n)
        if (l341 === undefined) return false
      }
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          l341 = this.line(l341, 1, m, n)
          if (l341 === undefined) return false
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            l341 = this.line(l341, 2, m, n)
            if (l341 === undefined) return false
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1) {
              l341 = this.line(l341, 3, m, n)
              if (l341 === undefined) return false
            }
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1) {
                l341 = this.line(l341, 4, m, n)
                if (l341 === undefined) return false
              }
              m = n
            }
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v346 = cellValue(this, first + 346, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w51 = this.span(51, s50, s51, 0)
    if (w51 === undefined) return false
    course.rank = 14
    course.claimed++
    this.notes.lastName = "FTX"
    taken[24] = outer
    const parent = this.n36()
    const o39 = new Remark(v336, v338, l341)
    if (v337 !== undefined) o39.use = v337
    if (w51[0] !== undefined) o39.list = w51[0]
    if (v346 !== undefined) o39.language = v346
    const list = parent.remarks
    if (index > 0 && Array.isArray(list)) list.push(o39)
    else parent.remarks = listOf(o39)
    this.open(15, outer, index)
    return true
  }

  /** MEA */
  private a25(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 15) return false
    const outer = instances[5]!
    const index = this.counted(16, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v347: unknown, v348: unknown, v349: unknown, v350: unknown, v351: unknown, v352: unknown, v353: unknown, v354: unknown, v355: unknown, v356: unknown, v357: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v347 = cellValue(this, first + 347, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v348 = cellValue(this, first + 348, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v349 = cellValue(this, first + 349, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v350 = cellValue(this, first + 350, m, n)) === undefined) return false
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v351 = cellValue(this, first + 351, m, n)) === undefined) return false
            m = n
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v352 = cellValue(this, first + 352, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v353 = cellValue(this, first + 353, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v354 = cellValue(this, first + 354, m, n)) === undefined) return false
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v355 = cellValue(this, first + 355, m, n)) === undefined) return false
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1 && (v356 = cellValue(this, first + 356, m, n)) === undefined) return false
              m = n
            }
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v357 = cellValue(this, first + 357, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    course.rank = 15
    course.claimed++
    this.notes.lastName = "MEA"
    taken[25] = outer
    const parent = this.n36()
    const o40 = new Measurement(v347, v348, v353, v352)
    if (v349 !== undefined) o40.significance = v349
    if (v350 !== undefined) o40.attribute = v350
    if (v351 !== undefined) o40.text = v351
    if (v354 !== undefined) o40.min = v354
    if (v355 !== undefined) o40.max = v355
    if (v356 !== undefined) o40.digits = v356
    if (v357 !== undefined) o40.layer = v357
    const list = parent.measurements
    if (index > 0 && Array.isArray(list)) list.push(o40)
    else parent.measurements = listOf(o40)
    this.open(16, outer, index)
    return true
  }

  /** DIM */
  private a26(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 16) return false
    const outer = instances[5]!
    const index = this.counted(17, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v358: unknown, v359: unknown, v360: unknown, v361: unknown, v362: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v358 = cellValue(this, first + 358, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v359 = cellValue(this, first + 359, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v360 = cellValue(this, first + 360, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v361 = cellValue(this, first + 361, m, n)) === undefined) return false
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v362 = cellValue(this, first + 362, m, n)) === undefined) return false
            m = n
          }
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    course.rank = 16
    course.claimed++
    this.notes.lastName = "DIM"
    taken[26] = outer
    const parent = this.n36()
    const o41 = new Dimension(v358, v360, v361, v362, v359)
    const list = parent.dimensions
    if (index > 0 && Array.isArray(list)) list.push(o41)
    else parent.dimensions = listOf(o41)
    this.open(17, outer, index)
    return true
  }

  /** LOC */
  private a28(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 19) return false
    const outer = instances[5]!
    const index = this.counted(19, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v377: unknown, v378: unknown, s34 = 0, s35 = 0, v381: unknown, v382: unknown, s50 = 0, s51 = 0, v385: unknown, v386: unknown, s66 = 0, s67 = 0, v389: unknown, v390: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v377 = cellValue(this, first + 377, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v378 = cellValue(this, first + 378, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s34 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s35 = j
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v381 = cellValue(this, first + 381, m, n)) === undefined) return false
            m = n
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v382 = cellValue(this, first + 382, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s50 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s51 = j
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v385 = cellValue(this, first + 385, m, n)) === undefined) return false
            m = n
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v386 = cellValue(this, first + 386, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s66 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s67 = j
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v389 = cellValue(this, first + 389, m, n)) === undefined) return false
            m = n
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v390 = cellValue(this, first + 390, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w56 = this.span(56, s34, s35, 0)
    if (w56 === undefined) return false
    const w57 = this.span(57, s50, s51, 0)
    if (w57 === undefined) return false
    const w58 = this.span(58, s66, s67, 0)
    if (w58 === undefined) return false
    course.rank = 19
    course.claimed++
    this.notes.lastName = "LOC"
    taken[28] = outer
    const parent = this.n36()
    const o43 = new RolePlace(v377)
    const list = parent.locations
    if (index > 0 && Array.isArray(list)) list.push(o43)
    else parent.locations = listOf(o43)
    this.open(19, outer, index)
    if (v378 !== undefined || w56[0] !== undefined || v381 !== undefined || v382 !== undefined || w57[0] !== undefined || v385 !== undefined || v386 !== undefined || w58[0] !== undefined || v389 !== undefined || v390 !== undefined) {
      const o85 = new Location(v378, w56[0], v381)
      if (v390 !== undefined) o85.relation = v390
      if (v382 !== undefined || w57[0] !== undefined || v385 !== undefined) {
        const o86 = new Terminal(v382, w57[0], v385)
        o85.terminal = o86
      }
      if (v386 !== undefined || w58[0] !== undefined || v389 !== undefined) {
        const o87 = new Terminal(v386, w58[0], v389)
        o85.further = o87
      }
      o43.location = o85
    }
    return true
  }

  /** RFF */
  private a29(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 20) return false
    if (isAt(s, 1, 1, "BM") && isAt(s, 1, 2, "1")) return false
    const outer = instances[5]!
    const index = this.counted(20, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v391: unknown, v392: unknown, v393: unknown, v394: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v391 = cellValue(this, first + 391, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          if (!this.says(m, n, "1")) {
            if ((v392 = cellValue(this, first + 392, m, n)) === undefined) return false
          }
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v393 = cellValue(this, first + 393, m, n)) === undefined) return false
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v394 = cellValue(this, first + 394, m, n)) === undefined) return false
            m = n
          }
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    course.rank = 20
    course.claimed++
    this.notes.lastName = "RFF"
    taken[29] = outer
    const parent = this.n36()
    const o44 = new Reference(v391, v392)
    if (v393 !== undefined) o44.line = v393
    if (v394 !== undefined) o44.version = v394
    const list = parent.references
    if (index > 0 && Array.isArray(list)) list.push(o44)
    else parent.references = listOf(o44)
    this.open(20, outer, index)
    return true
  }

  /** EQD */
  private a30(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    if (course.rank > 23) return false
    const outer = instances[5]!
    const index = this.counted(21, outer)
    if (index !== 0) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v395: unknown, v396: unknown, s34 = 0, s35 = 0, v399: unknown, v400: unknown, s50 = 0, s51 = 0, v403: unknown, v404: unknown, v405: unknown, v406: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v395 = cellValue(this, first + 395, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v396 = cellValue(this, first + 396, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s34 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s35 = j
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v399 = cellValue(this, first + 399, m, n)) === undefined) return false
            m = n
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v400 = cellValue(this, first + 400, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s50 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s51 = j
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v403 = cellValue(this, first + 403, m, n)) === undefined) return false
            m = n
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v404 = cellValue(this, first + 404, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v405 = cellValue(this, first + 405, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v406 = cellValue(this, first + 406, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w59 = this.span(59, s34, s35, 0)
    if (w59 === undefined) return false
    const w60 = this.span(60, s50, s51, 0)
    if (w60 === undefined) return false
    course.rank = 21
    course.claimed++
    this.notes.lastName = "EQD"
    taken[30] = outer
    const o45 = this.n36()
    if (v395 !== undefined) o45.kind = v395
    if (v396 !== undefined) o45.number = v396
    if (w59[0] !== undefined) o45.numberList = w59[0]
    if (v399 !== undefined) o45.country = v399
    if (v400 !== undefined) o45.sizeType = v400
    if (w60[0] !== undefined) o45.sizeTypeList = w60[0]
    if (v403 !== undefined) o45.sizeTypeText = v403
    if (v404 !== undefined) o45.supplier = v404
    if (v405 !== undefined) o45.tradeStatus = v405
    if (v406 !== undefined) o45.load = v406
    this.open(21, outer, index)
    current[45] = o45
    born[45] = inst[21]!
    seen[45] = (v395 === undefined ? 0 : 1) | (v396 === undefined ? 0 : 2) | (w59[0] === undefined ? 0 : 4) | (v399 === undefined ? 0 : 8) | (v400 === undefined ? 0 : 16) | (w60[0] === undefined ? 0 : 32) | (v403 === undefined ? 0 : 64) | (v404 === undefined ? 0 : 128) | (v405 === undefined ? 0 : 256) | (v406 === undefined ? 0 : 512)
    return true
  }

  /** DGS */
  private a31(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    if (course.rank > 25) return false
    const outer = instances[5]!
    const index = this.counted(22, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v439: unknown, v440: unknown, v441: unknown, v442: unknown, v443: unknown, v444: unknown, v445: unknown, v446: unknown, s81 = 0, v448: unknown, v449: unknown, v450: unknown, v451: unknown, v452: unknown, v456: unknown, v457: unknown, v458: unknown
    let l453: string[] | undefined
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v439 = cellValue(this, first + 439, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v440 = cellValue(this, first + 440, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v441 = cellValue(this, first + 441, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v442 = cellValue(this, first + 442, m, n)) === undefined) return false
          m = n
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v443 = cellValue(this, first + 443, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v444 = cellValue(this, first + 444, m, n)) === undefined) return false
        m = n
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v445 = cellValue(this, first + 445, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v446 = cellValue(this, first + 446, m, n)) === undefined) return false
        m = n
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s81 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v448 = cellValue(this, first + 448, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v449 = cellValue(this, first + 449, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v450 = cellValue(this, first + 450, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v451 = cellValue(this, first + 451, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v452 = cellValue(this, first + 452, m, n)) === undefined) return false
        m = n
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        l453 = this.line(l453, 0, m, n)
        if (l453 === undefined) return false
      }
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          l453 = this.line(l453, 1, m, n)
          if (l453 === undefined) return false
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            l453 = this.line(l453, 2, m, n)
            if (l453 === undefined) return false
          }
          m = n
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v456 = cellValue(this, first + 456, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v457 = cellValue(this, first + 457, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v458 = cellValue(this, first + 458, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w64 = this.single(64, s81)
    if (w64 === undefined) return false
    course.rank = 24
    course.claimed++
    this.notes.lastName = "DGS"
    taken[31] = outer
    const parent = this.n36()
    const o46 = new DangerousGoods(v439, v440, v443, w64[0], undefined, v448, l453)
    if (v441 !== undefined) o46.page = v441
    if (v442 !== undefined) o46.edition = v442
    if (v444 !== undefined) o46.substanceFlashpoint = v444
    if (w64[1] !== undefined) o46.packingGroupCode = w64[1]
    if (v449 !== undefined) o46.mfag = v449
    if (v450 !== undefined) o46.tremCard = v450
    if (v451 !== undefined) o46.placardUpper = v451
    if (v452 !== undefined) o46.placardLower = v452
    if (v456 !== undefined) o46.packingInstruction = v456
    if (v457 !== undefined) o46.transportCategory = v457
    if (v458 !== undefined) o46.transportPermission = v458
    const list = parent.dangerousGoods
    if (index > 0 && Array.isArray(list)) list.push(o46)
    else parent.dangerousGoods = listOf(o46)
    this.open(22, outer, index)
    current[46] = o46
    born[46] = inst[22]!
    seen[46] = (v439 === undefined ? 0 : 1) | (v440 === undefined ? 0 : 2) | (v441 === undefined ? 0 : 4) | (v442 === undefined ? 0 : 8) | (v443 === undefined ? 0 : 16) | (v444 === undefined ? 0 : 32) | (w64[0] === undefined ? 0 : 64) | (w64[1] === undefined ? 0 : 128) | (v448 === undefined ? 0 : 256) | (v449 === undefined ? 0 : 512) | (v450 === undefined ? 0 : 1024) | (v451 === undefined ? 0 : 2048) | (v452 === undefined ? 0 : 4096) | (v456 === undefined ? 0 : 16384) | (v457 === undefined ? 0 : 32768) | (v458 === undefined ? 0 : 65536)
    if (v445 !== undefined || v446 !== undefined) {
      const o92 = new Quantity(v445, v446)
      o46.flashpoint = o92
    }
    return true
  }

  /** FTX(AGW) */
  private a32(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[5]!
    if (course.rank > 14 || taken[32] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v177: unknown, s50 = 0, s51 = 0, v180: unknown
    let l181: string[] | undefined
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v177 = cellValue(this, first + 177, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s50 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s51 = j
          }
          m = n
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v180 = cellValue(this, first + 180, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          l181 = this.line(l181, 0, m, n)
          if (l181 === undefined) return false
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            l181 = this.line(l181, 1, m, n)
            if (l181 === undefined) return false
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1) {
              l181 = this.line(l181, 2, m, n)
              if (l181 === undefined) return false
            }
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1) {
                l181 = this.line(l181, 3, m, n)
                if (l181 === undefined) return false
              }
              m = n
            }
          }
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w28 = this.span(28, s50, s51, 0)
    if (w28 === undefined) return false
    if (v177 === undefined && w28[0] === undefined && v180 === undefined && l181 === undefined) return false
    course.rank = 14
    course.claimed++
    this.notes.lastName = "FTX(AGW)"
    taken[32] = within
    course.scope = 5
    if (v177 !== undefined || w28[0] !== undefined || v180 !== undefined || l181 !== undefined) {
      const o48 = new LostSlot(v180, l181)
      if (v177 !== undefined) o48.code = v177
      if (w28[0] !== undefined) o48.list = w28[0]
      this.n4().lost = o48
    }
    return true
  }

  /** MEA(WT) */
  private a33(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[5]!
    if (course.rank > 15 || taken[33] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v186: unknown, v187: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v186 = cellValue(this, first + 186, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v187 = cellValue(this, first + 187, m, n)) === undefined) return false
        m = n
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v186 === undefined && v187 === undefined) return false
    const b49 = (v186 === undefined ? 0 : 1) | (v187 === undefined ? 0 : 2)
    const h49 = born[49] === inst[5]
    if (h49 && (seen[49]! & b49) !== 0) return false
    course.rank = 15
    course.claimed++
    this.notes.lastName = "MEA(WT)"
    taken[33] = within
    course.scope = 5
    if (b49 !== 0) {
      if (h49) {
        const o = current[49]!
        if (v186 !== undefined) o.unit = v186
        if (v187 !== undefined) o.value = v187
        seen[49]! |= b49
      } else {
        const o49 = new Quantity(v187, v186)
        this.n36().grossMass = o49
        current[49] = o49
        born[49] = inst[5]!
        seen[49] = b49
      }
    }
    return true
  }

  /** MEA(VGM) */
  private a34(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[5]!
    if (course.rank > 15 || taken[34] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v189: unknown, v190: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v189 = cellValue(this, first + 189, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v190 = cellValue(this, first + 190, m, n)) === undefined) return false
        m = n
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v189 === undefined && v190 === undefined) return false
    const b51 = (v189 === undefined ? 0 : 1) | (v190 === undefined ? 0 : 2)
    const h51 = born[51] === inst[5]
    if (h51 && (seen[51]! & b51) !== 0) return false
    course.rank = 15
    course.claimed++
    this.notes.lastName = "MEA(VGM)"
    taken[34] = within
    course.scope = 5
    if (b51 !== 0) {
      if (h51) {
        const o = current[51]!
        if (v189 !== undefined) o.unit = v189
        if (v190 !== undefined) o.value = v190
        seen[51]! |= b51
      } else {
        const o51 = new Quantity(v190, v189)
        this.n50().mass = o51
        current[51] = o51
        born[51] = inst[5]!
        seen[51] = b51
      }
    }
    return true
  }

  /** DIM(1) */
  private a35(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[5]!
    if (course.rank > 16 || taken[35] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v192: unknown, v193: unknown, v194: unknown, v195: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v192 = cellValue(this, first + 192, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v193 = cellValue(this, first + 193, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v194 = cellValue(this, first + 194, m, n)) === undefined) return false
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v195 = cellValue(this, first + 195, m, n)) === undefined) return false
            m = n
          }
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v192 === undefined && v193 === undefined && v194 === undefined && v195 === undefined) return false
    course.rank = 16
    course.claimed++
    this.notes.lastName = "DIM(1)"
    taken[35] = within
    course.scope = 5
    if (v192 !== undefined || v193 !== undefined || v194 !== undefined || v195 !== undefined) {
      const o53 = new Extent(v193, v194, v195, v192)
      this.n52().gross = o53
    }
    return true
  }

  /** DIM(5, 2.3=-, 2.4=-) */
  private a36(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[5]!
    if (course.rank > 16 || taken[36] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v197: unknown, v198: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v197 = cellValue(this, first + 197, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v198 = cellValue(this, first + 198, m, n)) === undefined) return false
        m = n
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v197 === undefined && v198 === undefined) return false
    course.rank = 16
    course.claimed++
    this.notes.lastName = "DIM(5, 2.3=-, 2.4=-)"
    taken[36] = within
    course.scope = 5
    if (v197 !== undefined || v198 !== undefined) {
      const o54 = new Quantity(v198, v197)
      this.n52().front = o54
    }
    return true
  }

  /** DIM(6, 2.3=-, 2.4=-) */
  private a37(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[5]!
    if (course.rank > 16 || taken[37] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v200: unknown, v201: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v200 = cellValue(this, first + 200, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v201 = cellValue(this, first + 201, m, n)) === undefined) return false
        m = n
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v200 === undefined && v201 === undefined) return false
    course.rank = 16
    course.claimed++
    this.notes.lastName = "DIM(6, 2.3=-, 2.4=-)"
    taken[37] = within
    course.scope = 5
    if (v200 !== undefined || v201 !== undefined) {
      const o55 = new Quantity(v201, v200)
      this.n52().back = o55
    }
    return true
  }

  /** DIM(7, 2.2=-, 2.4=-) */
  private a38(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[5]!
    if (course.rank > 16 || taken[38] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v203: unknown, v204: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v203 = cellValue(this, first + 203, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v204 = cellValue(this, first + 204, m, n)) === undefined) return false
          m = n
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v203 === undefined && v204 === undefined) return false
    course.rank = 16
    course.claimed++
    this.notes.lastName = "DIM(7, 2.2=-, 2.4=-)"
    taken[38] = within
    course.scope = 5
    if (v203 !== undefined || v204 !== undefined) {
      const o56 = new Quantity(v204, v203)
      this.n52().right = o56
    }
    return true
  }

  /** DIM(8, 2.2=-, 2.4=-) */
  private a39(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[5]!
    if (course.rank > 16 || taken[39] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v206: unknown, v207: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v206 = cellValue(this, first + 206, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v207 = cellValue(this, first + 207, m, n)) === undefined) return false
          m = n
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v206 === undefined && v207 === undefined) return false
    course.rank = 16
    course.claimed++
    this.notes.lastName = "DIM(8, 2.2=-, 2.4=-)"
    taken[39] = within
    course.scope = 5
    if (v206 !== undefined || v207 !== undefined) {
      const o57 = new Quantity(v207, v206)
      this.n52().left = o57
    }
    return true
  }

  /** DIM(9, 2.2=-, 2.3=-) */
  private a40(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[5]!
    if (course.rank > 16 || taken[40] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v209: unknown, v210: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v209 = cellValue(this, first + 209, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) return false
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v210 = cellValue(this, first + 210, m, n)) === undefined) return false
            m = n
          }
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v209 === undefined && v210 === undefined) return false
    course.rank = 16
    course.claimed++
    this.notes.lastName = "DIM(9, 2.2=-, 2.3=-)"
    taken[40] = within
    course.scope = 5
    if (v209 !== undefined || v210 !== undefined) {
      const o58 = new Quantity(v210, v209)
      this.n52().height = o58
    }
    return true
  }

  /** DIM(10) */
  private a41(s: Segment): boolean {
    const { course, taken, instances, first } = this
    const within = instances[5]!
    if (course.rank > 16 || taken[41] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v212: unknown, v213: unknown, v214: unknown, v215: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v212 = cellValue(this, first + 212, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v213 = cellValue(this, first + 213, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v214 = cellValue(this, first + 214, m, n)) === undefined) return false
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v215 = cellValue(this, first + 215, m, n)) === undefined) return false
            m = n
          }
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v212 === undefined && v213 === undefined && v214 === undefined && v215 === undefined) return false
    course.rank = 16
    course.claimed++
    this.notes.lastName = "DIM(10)"
    taken[41] = within
    course.scope = 5
    if (v212 !== undefined || v213 !== undefined || v214 !== undefined || v215 !== undefined) {
      const o59 = new Extent(v213, v214, v215, v212)
      this.n52().external = o59
    }
    return true
  }

  /** TMP */
  private a42(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[5]!
    if (course.rank > 17 || taken[42] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v216: unknown, v217: unknown, v218: unknown
    let stood = false
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        if (!this.says(m, n, "2")) {
          if ((v216 = cellValue(this, first + 216, m, n)) === undefined) return false
        } else stood = true
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v217 = cellValue(this, first + 217, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v218 = cellValue(this, first + 218, m, n)) === undefined) return false
        m = n
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v216 === undefined && v217 === undefined && v218 === undefined && !stood) return false
    const b60 = (v216 === undefined ? 0 : 1) | (v217 === undefined ? 0 : 2) | (v218 === undefined ? 0 : 4)
    const h60 = born[60] === inst[5]
    if (h60 && (seen[60]! & b60) !== 0) return false
    course.rank = 17
    course.claimed++
    this.notes.lastName = "TMP"
    taken[42] = within
    course.scope = 5
    if (b60 !== 0) {
      if (h60) {
        const o = current[60]!
        if (v216 !== undefined) o.kind = v216
        if (v217 !== undefined) o.set = v217
        if (v218 !== undefined) o.unit = v218
        seen[60]! |= b60
      } else {
        const o60 = new Temperature(v217, v218)
        if (v216 !== undefined) o60.kind = v216
        this.n36().temperature = o60
        current[60] = o60
        born[60] = inst[5]!
        seen[60] = b60
      }
    }
    return true
  }

  /** RNG */
  private a43(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[5]!
    if (course.rank > 18 || taken[43] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v219: unknown, v220: unknown, v221: unknown, v222: unknown
    let stood = false
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        if (!this.says(m, n, "4")) {
          if ((v219 = cellValue(this, first + 219, m, n)) === undefined) return false
        } else stood = true
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v220 = cellValue(this, first + 220, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v221 = cellValue(this, first + 221, m, n)) === undefined) return false
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v222 = cellValue(this, first + 222, m, n)) === undefined) return false
          m = n
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v219 === undefined && v220 === undefined && v221 === undefined && v222 === undefined && !stood) return false
    const b60 = (v219 === undefined ? 0 : 8) | (v220 === undefined ? 0 : 16) | (v221 === undefined ? 0 : 32) | (v222 === undefined ? 0 : 64)
    const h60 = born[60] === inst[5]
    if (h60 && (seen[60]! & b60) !== 0) return false
    course.rank = 18
    course.claimed++
    this.notes.lastName = "RNG"
    taken[43] = within
    course.scope = 5
    if (b60 !== 0) {
      if (h60) {
        const o = current[60]!
        if (v219 !== undefined) o.rangeKind = v219
        if (v220 !== undefined) o.rangeUnit = v220
        if (v221 !== undefined) o.min = v221
        if (v222 !== undefined) o.max = v222
        seen[60]! |= b60
      } else {
        const o60 = new Temperature(undefined, undefined, v221, v222, v220)
        if (v219 !== undefined) o60.rangeKind = v219
        this.n36().temperature = o60
        current[60] = o60
        born[60] = inst[5]!
        seen[60] = b60
      }
    }
    return true
  }

  /** LOC(9) */
  private a44(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen } = this
    const within = instances[5]!
    if (course.rank > 19 || taken[44] === within) return false
    if (born[36] === inst[5] && (seen[36]! & 1) !== 0) return false
    const known = this.tail(0, s)
    if (known === undefined) return false
    this.n36().portOfLoading = known
    seen[36]! |= 1
    course.rank = 19
    course.claimed++
    this.notes.lastName = "LOC(9)"
    taken[44] = within
    course.scope = 5
    return true
  }

  /** LOC(11) */
  private a45(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen } = this
    const within = instances[5]!
    if (course.rank > 19 || taken[45] === within) return false
    if (born[36] === inst[5] && (seen[36]! & 2) !== 0) return false
    const known = this.tail(1, s)
    if (known === undefined) return false
    this.n36().portOfDischarge = known
    seen[36]! |= 2
    course.rank = 19
    course.claimed++
    this.notes.lastName = "LOC(11)"
    taken[45] = within
    course.scope = 5
    return true
  }

  /** LOC(13) */
  private a46(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen } = this
    const within = instances[5]!
    if (course.rank > 19 || taken[46] === within) return false
    if (born[36] === inst[5] && (seen[36]! & 4) !== 0) return false
    const known = this.tail(2, s)
    if (known === undefined) return false
    this.n36().transhipmentPort = known
    seen[36]! |= 4
    course.rank = 19
    course.claimed++
    this.notes.lastName = "LOC(13)"
    taken[46] = within
    course.scope = 5
    return true
  }

  /** LOC(76) */
  private a47(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen } = this
    const within = instances[5]!
    if (course.rank > 19 || taken[47] === within) return false
    if (born[36] === inst[5] && (seen[36]! & 8) !== 0) return false
    const known = this.tail(3, s)
    if (known === undefined) return false
    this.n36().originalPortOfLoading = known
    seen[36]! |= 8
    course.rank = 19
    course.claimed++
    this.notes.lastName = "LOC(76)"
    taken[47] = within
    course.scope = 5
    return true
  }

  /** LOC(83) */
  private a48(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen } = this
    const within = instances[5]!
    if (course.rank > 19 || taken[48] === within) return false
    if (born[36] === inst[5] && (seen[36]! & 16) !== 0) return false
    const known = this.tail(4, s)
    if (known === undefined) return false
    this.n36().placeOfDelivery = known
    seen[36]! |= 16
    course.rank = 19
    course.claimed++
    this.notes.lastName = "LOC(83)"
    taken[48] = within
    course.scope = 5
    return true
  }

  /** LOC(152) */
  private a49(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen } = this
    const within = instances[5]!
    if (course.rank > 19 || taken[49] === within) return false
    if (born[36] === inst[5] && (seen[36]! & 32) !== 0) return false
    const known = this.tail(5, s)
    if (known === undefined) return false
    this.n36().nextPortOfDischarge = known
    seen[36]! |= 32
    course.rank = 19
    course.claimed++
    this.notes.lastName = "LOC(152)"
    taken[49] = within
    course.scope = 5
    return true
  }

  /** MEA(WT, 2.1=G) */
  private a50(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[5]!
    if (course.rank > 15 || taken[33] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v186: unknown, v187: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v186 = cellValue(this, first + 186, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v187 = cellValue(this, first + 187, m, n)) === undefined) return false
        m = n
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v186 === undefined && v187 === undefined) return false
    const b49 = (v186 === undefined ? 0 : 1) | (v187 === undefined ? 0 : 2)
    const h49 = born[49] === inst[5]
    if (h49 && (seen[49]! & b49) !== 0) return false
    course.rank = 15
    course.claimed++
    this.notes.lastName = "MEA(WT, 2.1=G)"
    taken[33] = within
    course.scope = 5
    if (b49 !== 0) {
      if (h49) {
        const o = current[49]!
        if (v186 !== undefined) o.unit = v186
        if (v187 !== undefined) o.value = v187
        seen[49]! |= b49
      } else {
        const o49 = new Quantity(v187, v186)
        this.n36().grossMass = o49
        current[49] = o49
        born[49] = inst[5]!
        seen[49] = b49
      }
    }
    return true
  }

  /** MEA(AAE, 2.1=G) */
  private a51(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[5]!
    if (course.rank > 15 || taken[33] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v186: unknown, v187: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v186 = cellValue(this, first + 186, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v187 = cellValue(this, first + 187, m, n)) === undefined) return false
        m = n
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v186 === undefined && v187 === undefined) return false
    const b49 = (v186 === undefined ? 0 : 1) | (v187 === undefined ? 0 : 2)
    const h49 = born[49] === inst[5]
    if (h49 && (seen[49]! & b49) !== 0) return false
    course.rank = 15
    course.claimed++
    this.notes.lastName = "MEA(AAE, 2.1=G)"
    taken[33] = within
    course.scope = 5
    if (b49 !== 0) {
      if (h49) {
        const o = current[49]!
        if (v186 !== undefined) o.unit = v186
        if (v187 !== undefined) o.value = v187
        seen[49]! |= b49
      } else {
        const o49 = new Quantity(v187, v186)
        this.n36().grossMass = o49
        current[49] = o49
        born[49] = inst[5]!
        seen[49] = b49
      }
    }
    return true
  }

  /** MEA(AAE, 2.1=VGM) */
  private a52(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[5]!
    if (course.rank > 15 || taken[34] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v189: unknown, v190: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v189 = cellValue(this, first + 189, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v190 = cellValue(this, first + 190, m, n)) === undefined) return false
        m = n
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v189 === undefined && v190 === undefined) return false
    const b51 = (v189 === undefined ? 0 : 1) | (v190 === undefined ? 0 : 2)
    const h51 = born[51] === inst[5]
    if (h51 && (seen[51]! & b51) !== 0) return false
    course.rank = 15
    course.claimed++
    this.notes.lastName = "MEA(AAE, 2.1=VGM)"
    taken[34] = within
    course.scope = 5
    if (b51 !== 0) {
      if (h51) {
        const o = current[51]!
        if (v189 !== undefined) o.unit = v189
        if (v190 !== undefined) o.value = v190
        seen[51]! |= b51
      } else {
        const o51 = new Quantity(v190, v189)
        this.n50().mass = o51
        current[51] = o51
        born[51] = inst[5]!
        seen[51] = b51
      }
    }
    return true
  }

  /** MEA(WT, 2.1=VGM) */
  private a53(s: Segment): boolean {
    const { course, taken, instances, current, born, inst, seen, first } = this
    const within = instances[5]!
    if (course.rank > 15 || taken[34] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let v189: unknown, v190: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v189 = cellValue(this, first + 189, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1 && (v190 = cellValue(this, first + 190, m, n)) === undefined) return false
        m = n
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    if (v189 === undefined && v190 === undefined) return false
    const b51 = (v189 === undefined ? 0 : 1) | (v190 === undefined ? 0 : 2)
    const h51 = born[51] === inst[5]
    if (h51 && (seen[51]! & b51) !== 0) return false
    course.rank = 15
    course.claimed++
    this.notes.lastName = "MEA(WT, 2.1=VGM)"
    taken[34] = within
    course.scope = 5
    if (b51 !== 0) {
      if (h51) {
        const o = current[51]!
        if (v189 !== undefined) o.unit = v189
        if (v190 !== undefined) o.value = v190
        seen[51]! |= b51
      } else {
        const o51 = new Quantity(v190, v189)
        this.n50().mass = o51
        current[51] = o51
        born[51] = inst[5]!
        seen[51] = b51
      }
    }
    return true
  }

  /** LOC(6) */
  private a54(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen } = this
    const within = instances[5]!
    if (course.rank > 19 || taken[44] === within) return false
    if (born[36] === inst[5] && (seen[36]! & 1) !== 0) return false
    const known = this.tail(6, s)
    if (known === undefined) return false
    this.n36().portOfLoading = known
    seen[36]! |= 1
    course.rank = 19
    course.claimed++
    this.notes.lastName = "LOC(6)"
    taken[44] = within
    course.scope = 5
    return true
  }

  /** LOC(12) */
  private a55(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen } = this
    const within = instances[5]!
    if (course.rank > 19 || taken[45] === within) return false
    if (born[36] === inst[5] && (seen[36]! & 2) !== 0) return false
    const known = this.tail(7, s)
    if (known === undefined) return false
    this.n36().portOfDischarge = known
    seen[36]! |= 2
    course.rank = 19
    course.claimed++
    this.notes.lastName = "LOC(12)"
    taken[45] = within
    course.scope = 5
    return true
  }

  /** EQA */
  private a56(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 22) return false
    const outer = instances[21]!
    const index = this.counted(23, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v412: unknown, v413: unknown, s34 = 0, s35 = 0, v416: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v412 = cellValue(this, first + 412, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v413 = cellValue(this, first + 413, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s34 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s35 = j
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1 && (v416 = cellValue(this, first + 416, m, n)) === undefined) return false
            m = n
          }
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w62 = this.span(62, s34, s35, 0)
    if (w62 === undefined) return false
    course.rank = 22
    course.claimed++
    this.notes.lastName = "EQA"
    taken[56] = outer
    const parent = this.n45()
    const o88 = new Attached(v412, v413)
    if (w62[0] !== undefined) o88.numberList = w62[0]
    if (v416 !== undefined) o88.country = v416
    const list = parent.attached
    if (index > 0 && Array.isArray(list)) list.push(o88)
    else parent.attached = listOf(o88)
    this.open(23, outer, index)
    return true
  }

  /** NAD */
  private a57(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 23) return false
    const outer = instances[21]!
    const index = this.counted(24, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v417: unknown, v418: unknown, s34 = 0, s35 = 0, v431: unknown, v435: unknown, v436: unknown, v437: unknown, v438: unknown
    let l421: string[] | undefined
    let l426: string[] | undefined
    let l432: string[] | undefined
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v417 = cellValue(this, first + 417, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v418 = cellValue(this, first + 418, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s34 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s35 = j
          }
          m = n
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        l421 = this.line(l421, 0, m, n)
        if (l421 === undefined) return false
      }
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          l421 = this.line(l421, 1, m, n)
          if (l421 === undefined) return false
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            l421 = this.line(l421, 2, m, n)
            if (l421 === undefined) return false
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1) {
              l421 = this.line(l421, 3, m, n)
              if (l421 === undefined) return false
            }
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1) {
                l421 = this.line(l421, 4, m, n)
                if (l421 === undefined) return false
              }
              m = n
            }
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        l426 = this.line(l426, 0, m, n)
        if (l426 === undefined) return false
      }
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          l426 = this.line(l426, 1, m, n)
          if (l426 === undefined) return false
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            l426 = this.line(l426, 2, m, n)
            if (l426 === undefined) return false
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1) {
              l426 = this.line(l426, 3, m, n)
              if (l426 === undefined) return false
            }
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1) {
                l426 = this.line(l426, 4, m, n)
                if (l426 === undefined) return false
              }
              m = n
              if ((m & COMPONENT) !== 0) {
                n = M[++j]!
                if (n >> P !== (m >> P) + 1 && (v431 = cellValue(this, first + 431, m, n)) === undefined) return false
                m = n
              }
            }
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        l432 = this.line(l432, 0, m, n)
        if (l432 === undefined) return false
      }
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          l432 = this.line(l432, 1, m, n)
          if (l432 === undefined) return false
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            l432 = this.line(l432, 2, m, n)
            if (l432 === undefined) return false
          }
          m = n
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v435 = cellValue(this, first + 435, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v436 = cellValue(this, first + 436, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v437 = cellValue(this, first + 437, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v438 = cellValue(this, first + 438, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w63 = this.span(63, s34, s35, 0)
    if (w63 === undefined) return false
    course.rank = 23
    course.claimed++
    this.notes.lastName = "NAD"
    taken[57] = outer
    const parent = this.n45()
    const o89 = new Party(v417, v418, w63[0], l426)
    if (l421 !== undefined) o89.lines = l421
    if (v431 !== undefined) o89.nameFormat = v431
    if (l432 !== undefined) o89.street = l432
    if (v435 !== undefined) o89.city = v435
    if (v436 !== undefined) o89.subdivision = v436
    if (v437 !== undefined) o89.postalCode = v437
    if (v438 !== undefined) o89.country = v438
    const list = parent.parties
    if (index > 0 && Array.isArray(list)) list.push(o89)
    else parent.parties = listOf(o89)
    this.open(24, outer, index)
    return true
  }

  /** NAD(CA) */
  private a58(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen } = this
    const within = instances[21]!
    if (course.rank > 23 || taken[58] === within) return false
    if (born[45] === inst[21] && (seen[45]! & 1024) !== 0) return false
    const known = this.tail(8, s)
    if (known === undefined) return false
    this.n45().operator = known
    seen[45]! |= 1024
    course.rank = 23
    course.claimed++
    this.notes.lastName = "NAD(CA)"
    taken[58] = within
    course.scope = 21
    return true
  }

  /** FTX */
  private a59(s: Segment): boolean {
    const { course, taken, instances, first } = this
    if (course.rank > 25) return false
    const outer = instances[22]!
    const index = this.counted(25, outer)
    let j = s.first
    let m = M[j]!
    let n = 0
    let v463: unknown, v464: unknown, v465: unknown, s50 = 0, s51 = 0, v473: unknown
    let l468: string[] | undefined
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v463 = cellValue(this, first + 463, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v464 = cellValue(this, first + 464, m, n)) === undefined) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v465 = cellValue(this, first + 465, m, n)) === undefined) return false
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s50 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            if ((n & DIRTY) !== 0) return false
            s51 = j
          }
          m = n
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        l468 = this.line(l468, 0, m, n)
        if (l468 === undefined) return false
      }
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          l468 = this.line(l468, 1, m, n)
          if (l468 === undefined) return false
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1) {
            l468 = this.line(l468, 2, m, n)
            if (l468 === undefined) return false
          }
          m = n
          if ((m & COMPONENT) !== 0) {
            n = M[++j]!
            if (n >> P !== (m >> P) + 1) {
              l468 = this.line(l468, 3, m, n)
              if (l468 === undefined) return false
            }
            m = n
            if ((m & COMPONENT) !== 0) {
              n = M[++j]!
              if (n >> P !== (m >> P) + 1) {
                l468 = this.line(l468, 4, m, n)
                if (l468 === undefined) return false
              }
              m = n
            }
          }
        }
      }
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1 && (v473 = cellValue(this, first + 473, m, n)) === undefined) return false
      m = n
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w67 = this.span(67, s50, s51, 0)
    if (w67 === undefined) return false
    course.rank = 25
    course.claimed++
    this.notes.lastName = "FTX"
    taken[59] = outer
    const parent = this.n46()
    const o91 = new Remark(v463, v465, l468)
    if (v464 !== undefined) o91.use = v464
    if (w67[0] !== undefined) o91.list = w67[0]
    if (v473 !== undefined) o91.language = v473
    const list = parent.remarks
    if (index > 0 && Array.isArray(list)) list.push(o91)
    else parent.remarks = listOf(o91)
    this.open(25, outer, index)
    return true
  }

  /** FTX(AAC|AAD) */
  private a60(s: Segment): boolean {
    const { course, taken, instances, born, inst, seen, first } = this
    const within = instances[22]!
    if (course.rank > 25 || taken[60] === within) return false
    let j = s.first
    let m = M[j]!
    let n = 0
    let s17 = 0, s65 = 0, s66 = 0, v462: unknown
    walk: {
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s17 = j
      }
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) return false
      m = n
      if ((m & SEPARATORS) !== ELEMENT) {
        if ((m & TERMINATOR) !== 0) break walk
        return false
      }
      n = M[++j]!
      if (n >> P !== (m >> P) + 1) {
        if ((n & DIRTY) !== 0) return false
        s65 = j
      }
      m = n
      if ((m & COMPONENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) {
          if ((n & DIRTY) !== 0) return false
          s66 = j
        }
        m = n
        if ((m & COMPONENT) !== 0) {
          n = M[++j]!
          if (n >> P !== (m >> P) + 1 && (v462 = cellValue(this, first + 462, m, n)) === undefined) return false
          m = n
        }
      }
      while ((m & ELEMENT) !== 0) {
        n = M[++j]!
        if (n >> P !== (m >> P) + 1) return false
        m = n
      }
      if ((m & TERMINATOR) === 0) return false
    }
    const w65 = this.joined(65, s65, s17, 0)
    if (w65 === undefined) return false
    const w66 = this.single(66, s66)
    if (w66 === undefined) return false
    if (w65[0] === undefined && w65[1] === undefined && w66[0] === undefined && w66[1] === undefined && v462 === undefined) return false
    const b46 = (w65[0] === undefined ? 0 : 131072) | (w65[1] === undefined ? 0 : 262144) | (v462 === undefined ? 0 : 524288)
    const h46 = born[46] === inst[22]
    if (h46 && (seen[46]! & b46) !== 0) return false
    course.rank = 25
    course.claimed++
    this.notes.lastName = "FTX(AAC|AAD)"
    taken[60] = within
    course.scope = 22
    if (b46 !== 0) {
      const o = this.n46()
      if (w65[0] !== undefined) o.technicalName = w65[0]
      if (w65[1] !== undefined) o.additionalInformation = w65[1]
      if (v462 !== undefined) o.referenceNumber = v462
      seen[46]! |= b46
    }
    if (w66[0] !== undefined || w66[1] !== undefined) {
      const o93 = new Quantity(w66[0])
      if (w66[1] !== undefined) o93.text = w66[1]
      this.n46().netMass = o93
    }
    return true
  }
}
