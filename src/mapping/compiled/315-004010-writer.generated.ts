// Made by scripts/compile-maps.mjs from the plan of x12/315@004010; not to be edited.
import { areObjects, CompiledWriter, FieldKeys, isList, knows } from '../compiled-writer.js'
import { isObject, type RecordObject } from '../objects.js'

/** The plan that this code fits. */
export const signature = 'bsq8v5rb7p'

const K0 = new FieldKeys('type event occurredAt location equipment vessel voyage operator locations references inlandTransport parties reference statusLocation statusDetails specialHandling inquiryNumber requiredAtPier sailing discharge events cargo vesselReference', 'operator inlandTransport parties reference')
const K1 = new FieldKeys('kind number code description at further')
const K2 = new FieldKeys('kind conveyance code at reason disposition')
const K3 = new FieldKeys('role location moments')
const K4 = new FieldKeys('code text at location reason splc delayHours delayReason message fuelGallons secondSplc total1 total2 total3 weight length')
const K5 = new FieldKeys('kind conveyance code list')
const K6 = new FieldKeys('kind number sizeType load tradeStatus operator grossMass verifiedGrossMass tareMass seals numberList sizeTypeList', 'kind tradeStatus operator grossMass verifiedGrossMass tareMass seals')
const K7 = new FieldKeys('code list name country', 'name country')
const K8 = new FieldKeys('name imo callSign flag agency list identifier')
const K9 = new FieldKeys('pieces weight weightKind volume')
const K10 = new FieldKeys('value unit')
const K11 = new FieldKeys('kind number code')
const K12 = new FieldKeys('value unit')
const K13 = new FieldKeys('code number')
const K14 = new FieldKeys('code number')
const K15 = new FieldKeys('code number')
const K16 = new FieldKeys('kind at zone format code text periodFormat period')
const K17 = new FieldKeys('code list name country subdivision terminal')
const K18 = new FieldKeys('code list name pier', 'code list')
const K19 = new FieldKeys('code list name country subdivision', 'code list')

export class Status315Writer extends CompiledWriter {
  protected override record(record: unknown): boolean {
    return this.g0(record)
  }

  /** The record */
  private g0(o0: unknown): boolean {
    if (!isObject(o0)) return false
    if (!knows(o0, K0)) return false
    const l0_references = o0.references
    if (l0_references !== undefined && !isList(l0_references)) return false
    const l0_statusDetails = o0.statusDetails
    if (l0_statusDetails !== undefined && !isList(l0_statusDetails)) return false
    const l0_locations = o0.locations
    if (l0_locations !== undefined && !isList(l0_locations)) return false
    const l0_events = o0.events
    if (l0_events !== undefined && !isList(l0_events)) return false
    const o5: unknown = o0.event
    if (o5 !== undefined && !(isObject(o5) && knows(o5, K5))) return false
    const o6: unknown = o0.equipment
    if (o6 !== undefined && !(isObject(o6) && knows(o6, K6))) return false
    const o7: unknown = o0.location
    if (o7 !== undefined && !(isObject(o7) && knows(o7, K7))) return false
    const o8: unknown = o0.vessel
    if (o8 !== undefined && !(isObject(o8) && knows(o8, K8))) return false
    const o9: unknown = o0.cargo
    if (o9 !== undefined && !(isObject(o9) && knows(o9, K9))) return false
    const o10: unknown = o9?.weight
    if (o10 !== undefined && !(isObject(o10) && knows(o10, K10))) return false
    const o12: unknown = o9?.volume
    if (o12 !== undefined && !(isObject(o12) && knows(o12, K12))) return false
    const o11: unknown = o0.vesselReference
    if (o11 !== undefined && !(isObject(o11) && knows(o11, K11))) return false
    if (!this.s4(o0, o5, o6, o7)) return false
    if (l0_references !== undefined)
      for (let i = 0; i < l0_references.length; i++) if (!this.g1(l0_references[i])) return false
    if (!this.s5(o0, o8, o9, o10, o11, o12)) return false
    if (l0_statusDetails !== undefined)
      for (let i = 0; i < l0_statusDetails.length; i++) if (!this.g2(l0_statusDetails[i])) return false
    if (l0_locations !== undefined)
      for (let i = 0; i < l0_locations.length; i++) if (!this.g3(l0_locations[i])) return false
    if (l0_events !== undefined)
      for (let i = 0; i < l0_events.length; i++) if (!this.g4(l0_events[i])) return false
    return true
  }

  /** B4 */
  private s4(o0: RecordObject, o5: RecordObject | undefined, o6: RecordObject | undefined, o7: RecordObject | undefined): boolean {
    const t11 = o0.specialHandling ?? ''
    if (typeof t11 !== 'string') return false
    const t21 = o0.inquiryNumber ?? ''
    if (typeof t21 !== 'string') return false
    const w0 = this.joined(0, o5?.kind, o5?.conveyance, o5?.code, o5?.list)
    if (w0 === undefined) return false
    const t31 = w0[0] ?? ''
    const w1 = this.joinedOne(1, o0.occurredAt)
    if (w1 === undefined) return false
    const t41 = w1[0] ?? ''
    const t51 = w1[1] ?? ''
    const t61 = o0.statusLocation ?? ''
    if (typeof t61 !== 'string') return false
    const w2 = this.joinedOne(2, o6?.number)
    if (w2 === undefined) return false
    const t71 = w2[0] ?? ''
    const t81 = w2[1] ?? ''
    const t91 = this.tabled(9, o6?.load)
    if (t91 === undefined) return false
    const t101 = o6?.sizeType ?? ''
    if (typeof t101 !== 'string') return false
    const t111 = o7?.code ?? ''
    if (typeof t111 !== 'string') return false
    const t121 = this.converted(12, o7?.list)
    if (t121 === undefined) return false
    const t131 = w2[2] ?? ''
    if (t11.length === 0 && t21.length === 0 && t31.length === 0 && t41.length === 0 && t51.length === 0 && t61.length === 0 && t71.length === 0 && t81.length === 0 && t91.length === 0 && t101.length === 0 && t111.length === 0 && t121.length === 0 && t131.length === 0) return true
    const { sink } = this
    sink.begin('B4')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t61.length > 0) sink.putElement(6, t61)
    if (t71.length > 0) sink.putElement(7, t71)
    if (t81.length > 0) sink.putElement(8, t81)
    if (t91.length > 0) sink.putElement(9, t91)
    if (t101.length > 0) sink.putElement(10, t101)
    if (t111.length > 0) sink.putElement(11, t111)
    if (t121.length > 0) sink.putElement(12, t121)
    if (t131.length > 0) sink.putElement(13, t131)
    sink.end()
    return true
  }

  /** N9 */
  private g1(o1: unknown): boolean {
    if (!isObject(o1)) return false
    if (!knows(o1, K1)) return false
    const l1_further = o1.further
    if (l1_further !== undefined && !areObjects(l1_further, 3)) return false
    const o13: unknown = l1_further?.[0]
    if (o13 !== undefined && !(isObject(o13) && knows(o13, K13))) return false
    const o14: unknown = l1_further?.[1]
    if (o14 !== undefined && !(isObject(o14) && knows(o14, K14))) return false
    const o15: unknown = l1_further?.[2]
    if (o15 !== undefined && !(isObject(o15) && knows(o15, K15))) return false
    if (!this.s0(o1, o13, o14, o15)) return false
    return true
  }

  /** N9 */
  private s0(o1: RecordObject, o13: RecordObject | undefined, o14: RecordObject | undefined, o15: RecordObject | undefined): boolean {
    const w8 = this.joined(8, o1.kind, o1.code)
    if (w8 === undefined) return false
    const t11 = w8[0] ?? ''
    const t21 = o1.number ?? ''
    if (typeof t21 !== 'string') return false
    const t31 = o1.description ?? ''
    if (typeof t31 !== 'string') return false
    const w9 = this.joinedOne(9, o1.at)
    if (w9 === undefined) return false
    const t41 = w9[0] ?? ''
    const t51 = w9[1] ?? ''
    const t61 = w9[2] ?? ''
    const t71 = o13?.code ?? ''
    if (typeof t71 !== 'string') return false
    const t72 = o13?.number ?? ''
    if (typeof t72 !== 'string') return false
    const t73 = o14?.code ?? ''
    if (typeof t73 !== 'string') return false
    const t74 = o14?.number ?? ''
    if (typeof t74 !== 'string') return false
    const t75 = o15?.code ?? ''
    if (typeof t75 !== 'string') return false
    const t76 = o15?.number ?? ''
    if (typeof t76 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t31.length === 0 && t41.length === 0 && t51.length === 0 && t61.length === 0 && t71.length === 0 && t72.length === 0 && t73.length === 0 && t74.length === 0 && t75.length === 0 && t76.length === 0) return false
    const { sink } = this
    sink.begin('N9')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t61.length > 0) sink.putElement(6, t61)
    if (t71.length > 0) sink.putElement(7, t71)
    if (t72.length > 0) sink.put(7, 2, t72)
    if (t73.length > 0) sink.put(7, 3, t73)
    if (t74.length > 0) sink.put(7, 4, t74)
    if (t75.length > 0) sink.put(7, 5, t75)
    if (t76.length > 0) sink.put(7, 6, t76)
    sink.end()
    return true
  }

  /** Q2 */
  private s5(o0: RecordObject, o8: RecordObject | undefined, o9: RecordObject | undefined, o10: RecordObject | undefined, o11: RecordObject | undefined, o12: RecordObject | undefined): boolean {
    const w3 = this.joined(3, o8?.imo, o8?.callSign, o8?.identifier)
    if (w3 === undefined) return false
    const t11 = w3[0] ?? ''
    const t21 = o8?.flag ?? ''
    if (typeof t21 !== 'string') return false
    const w4 = this.joinedOne(4, o0.requiredAtPier)
    if (w4 === undefined) return false
    const t31 = w4[0] ?? ''
    const w5 = this.joinedOne(5, o0.sailing)
    if (w5 === undefined) return false
    const t41 = w5[0] ?? ''
    const w6 = this.joinedOne(6, o0.discharge)
    if (w6 === undefined) return false
    const t51 = w6[0] ?? ''
    const t61 = this.converted(19, o9?.pieces)
    if (t61 === undefined) return false
    const t71 = this.converted(20, o10?.value)
    if (t71 === undefined) return false
    const t81 = this.tabled(21, o9?.weightKind)
    if (t81 === undefined) return false
    const t91 = o0.voyage ?? ''
    if (typeof t91 !== 'string') return false
    const w7 = this.joined(7, o11?.kind, o11?.code)
    if (w7 === undefined) return false
    const t101 = w7[0] ?? ''
    const t111 = o11?.number ?? ''
    if (typeof t111 !== 'string') return false
    const t121 = w3[1] ?? ''
    const t131 = o8?.name ?? ''
    if (typeof t131 !== 'string') return false
    const t141 = this.converted(26, o12?.value)
    if (t141 === undefined) return false
    const t151 = this.tabled(27, o12?.unit)
    if (t151 === undefined) return false
    const t161 = this.tabled(28, o10?.unit)
    if (t161 === undefined) return false
    if (t11.length === 0 && t21.length === 0 && t31.length === 0 && t41.length === 0 && t51.length === 0 && t61.length === 0 && t71.length === 0 && t81.length === 0 && t91.length === 0 && t101.length === 0 && t111.length === 0 && t121.length === 0 && t131.length === 0 && t141.length === 0 && t151.length === 0 && t161.length === 0) return true
    const { sink } = this
    sink.begin('Q2')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t61.length > 0) sink.putElement(6, t61)
    if (t71.length > 0) sink.putElement(7, t71)
    if (t81.length > 0) sink.putElement(8, t81)
    if (t91.length > 0) sink.putElement(9, t91)
    if (t101.length > 0) sink.putElement(10, t101)
    if (t111.length > 0) sink.putElement(11, t111)
    if (t121.length > 0) sink.putElement(12, t121)
    if (t131.length > 0) sink.putElement(13, t131)
    if (t141.length > 0) sink.putElement(14, t141)
    if (t151.length > 0) sink.putElement(15, t151)
    if (t161.length > 0) sink.putElement(16, t161)
    sink.end()
    return true
  }

  /** SG */
  private g2(o2: unknown): boolean {
    if (!isObject(o2)) return false
    if (!knows(o2, K2)) return false
    if (!this.s1(o2)) return false
    return true
  }

  /** SG */
  private s1(o2: RecordObject): boolean {
    const w10 = this.joined(10, o2.kind, o2.conveyance, o2.code)
    if (w10 === undefined) return false
    const t11 = w10[0] ?? ''
    const t21 = o2.reason ?? ''
    if (typeof t21 !== 'string') return false
    const t31 = o2.disposition ?? ''
    if (typeof t31 !== 'string') return false
    const w11 = this.joinedOne(11, o2.at)
    if (w11 === undefined) return false
    const t41 = w11[0] ?? ''
    const t51 = w11[1] ?? ''
    const t61 = w11[2] ?? ''
    if (t11.length === 0 && t21.length === 0 && t31.length === 0 && t41.length === 0 && t51.length === 0 && t61.length === 0) return false
    const { sink } = this
    sink.begin('SG')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t61.length > 0) sink.putElement(6, t61)
    sink.end()
    return true
  }

  /** R4 */
  private g3(o3: unknown): boolean {
    if (!isObject(o3)) return false
    if (!knows(o3, K3)) return false
    const l3_moments = o3.moments
    if (l3_moments !== undefined && !isList(l3_moments)) return false
    const o17: unknown = o3.location
    if (o17 !== undefined && !(isObject(o17) && knows(o17, K17))) return false
    const o18: unknown = o17?.terminal
    if (o18 !== undefined && !(isObject(o18) && knows(o18, K18))) return false
    if (!this.s2(o3, o17, o18)) return false
    if (l3_moments !== undefined)
      for (let i = 0; i < l3_moments.length; i++) if (!this.g5(l3_moments[i])) return false
    return true
  }

  /** R4 */
  private s2(o3: RecordObject, o17: RecordObject | undefined, o18: RecordObject | undefined): boolean {
    const t11 = this.tabled(47, o3.role)
    if (t11 === undefined) return false
    const t21 = this.converted(48, o17?.list)
    if (t21 === undefined) return false
    const t31 = o17?.code ?? ''
    if (typeof t31 !== 'string') return false
    const t41 = o17?.name ?? ''
    if (typeof t41 !== 'string') return false
    const t51 = o17?.country ?? ''
    if (typeof t51 !== 'string') return false
    const t61 = o18?.name ?? ''
    if (typeof t61 !== 'string') return false
    const t71 = o18?.pier ?? ''
    if (typeof t71 !== 'string') return false
    const t81 = o17?.subdivision ?? ''
    if (typeof t81 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t31.length === 0 && t41.length === 0 && t51.length === 0 && t61.length === 0 && t71.length === 0 && t81.length === 0) return false
    const { sink } = this
    sink.begin('R4')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t61.length > 0) sink.putElement(6, t61)
    if (t71.length > 0) sink.putElement(7, t71)
    if (t81.length > 0) sink.putElement(8, t81)
    sink.end()
    return true
  }

  /** DTM */
  private g5(o16: unknown): boolean {
    if (!isObject(o16)) return false
    if (!knows(o16, K16)) return false
    if (!this.s6(o16)) return false
    return true
  }

  /** DTM */
  private s6(o16: RecordObject): boolean {
    const t11 = this.tabled(55, o16.kind)
    if (t11 === undefined) return false
    const w12 = this.joined(12, o16.at, o16.zone, o16.text)
    if (w12 === undefined) return false
    const t21 = w12[0] ?? ''
    const t31 = w12[1] ?? ''
    const t41 = w12[2] ?? ''
    const t51 = o16.periodFormat ?? ''
    if (typeof t51 !== 'string') return false
    const t61 = o16.period ?? ''
    if (typeof t61 !== 'string') return false
    if (t11.length === 0 && t21.length === 0 && t31.length === 0 && t41.length === 0 && t51.length === 0 && t61.length === 0) return false
    const { sink } = this
    sink.begin('DTM')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t61.length > 0) sink.putElement(6, t61)
    sink.end()
    return true
  }

  /** V9 */
  private g4(o4: unknown): boolean {
    if (!isObject(o4)) return false
    if (!knows(o4, K4)) return false
    const o19: unknown = o4.location
    if (o19 !== undefined && !(isObject(o19) && knows(o19, K19))) return false
    if (!this.s3(o4, o19)) return false
    return true
  }

  /** V9 */
  private s3(o4: RecordObject, o19: RecordObject | undefined): boolean {
    const t11 = o4.code ?? ''
    if (typeof t11 !== 'string') return false
    const t21 = o4.text ?? ''
    if (typeof t21 !== 'string') return false
    const w13 = this.joinedOne(13, o4.at)
    if (w13 === undefined) return false
    const t31 = w13[0] ?? ''
    const t41 = w13[1] ?? ''
    const t51 = o19?.name ?? ''
    if (typeof t51 !== 'string') return false
    const t61 = o19?.subdivision ?? ''
    if (typeof t61 !== 'string') return false
    const t71 = o19?.country ?? ''
    if (typeof t71 !== 'string') return false
    const t81 = o4.reason ?? ''
    if (typeof t81 !== 'string') return false
    const t91 = o4.splc ?? ''
    if (typeof t91 !== 'string') return false
    const t101 = this.converted(71, o4.delayHours)
    if (t101 === undefined) return false
    const t111 = o4.delayReason ?? ''
    if (typeof t111 !== 'string') return false
    const t121 = o4.message ?? ''
    if (typeof t121 !== 'string') return false
    const t131 = w13[2] ?? ''
    const t141 = this.converted(74, o4.fuelGallons)
    if (t141 === undefined) return false
    const t151 = o4.secondSplc ?? ''
    if (typeof t151 !== 'string') return false
    const t161 = o4.total1 ?? ''
    if (typeof t161 !== 'string') return false
    const t171 = o4.total2 ?? ''
    if (typeof t171 !== 'string') return false
    const t181 = o4.total3 ?? ''
    if (typeof t181 !== 'string') return false
    const t191 = this.converted(79, o4.weight)
    if (t191 === undefined) return false
    const t201 = this.converted(80, o4.length)
    if (t201 === undefined) return false
    if (t11.length === 0 && t21.length === 0 && t31.length === 0 && t41.length === 0 && t51.length === 0 && t61.length === 0 && t71.length === 0 && t81.length === 0 && t91.length === 0 && t101.length === 0 && t111.length === 0 && t121.length === 0 && t131.length === 0 && t141.length === 0 && t151.length === 0 && t161.length === 0 && t171.length === 0 && t181.length === 0 && t191.length === 0 && t201.length === 0) return false
    const { sink } = this
    sink.begin('V9')
    if (t11.length > 0) sink.putElement(1, t11)
    if (t21.length > 0) sink.putElement(2, t21)
    if (t31.length > 0) sink.putElement(3, t31)
    if (t41.length > 0) sink.putElement(4, t41)
    if (t51.length > 0) sink.putElement(5, t51)
    if (t61.length > 0) sink.putElement(6, t61)
    if (t71.length > 0) sink.putElement(7, t71)
    if (t81.length > 0) sink.putElement(8, t81)
    if (t91.length > 0) sink.putElement(9, t91)
    if (t101.length > 0) sink.putElement(10, t101)
    if (t111.length > 0) sink.putElement(11, t111)
    if (t121.length > 0) sink.putElement(12, t121)
    if (t131.length > 0) sink.putElement(13, t131)
    if (t141.length > 0) sink.putElement(14, t141)
    if (t151.length > 0) sink.putElement(15, t151)
    if (t161.length > 0) sink.putElement(16, t161)
    if (t171.length > 0) sink.putElement(17, t171)
    if (t181.length > 0) sink.putElement(18, t181)
    if (t191.length > 0) sink.putElement(19, t191)
    if (t201.length > 0) sink.putElement(20, t201)
    sink.end()
    return true
  }
}
